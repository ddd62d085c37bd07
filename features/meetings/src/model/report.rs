//! 地援隊の会議報告: what a member of the team brought home from a meeting (A5).

use kernel::day::Day;
use kernel::ids::{AccountId, Id, OrganisationId};
use kernel::policy::Visibility;
use kernel::text::Body;

/// A report, by one account for one meeting.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Report {
    /// Its id.
    pub(crate) id: Id<Report>,
    /// Who wrote it.
    pub(crate) account: AccountId,
    /// Their name then.
    pub(crate) by_name: String,
    /// For which office they came.
    pub(crate) office: Option<OrganisationId>,
    /// What it tells.
    pub(crate) tale: Tale,
    /// When it was sent; until then it is a draft of its writer.
    pub(crate) sent_on: Option<Day>,
    /// Counts its changes.
    pub(crate) version: i64,
}

/// What a report tells.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Tale {
    /// 地域の実態・課題.
    pub(crate) observations: Body,
    /// 提供した行政情報・支援制度.
    pub(crate) provided: Body,
    /// 進行補助の内容.
    pub(crate) facilitation: Body,
    /// 紹介した窓口・担当課.
    pub(crate) windows: Body,
    /// 所感: for the training of the staff, never shown to the district.
    pub(crate) impressions: Body,
    /// Who may read all but the impressions.
    pub(crate) visibility: Visibility,
}
