//! What the policy's words are called for people who read no code: Japanese and English.

use kernel::policy::{Action, Part, Reach, Resource, Role, Visibility};

type Name = (&'static str, &'static str);

pub(super) const fn of_role(it: Role) -> Name {
    match it {
        Role::Resident => (
            "住民（ログインしていない人を含む、すべての人）",
            "Resident: anybody, logged in or not",
        ),
        Role::CouncilOfficer => ("協議会の会長・事務局", "Officer of a council"),
        Role::MemberOrganisation => ("構成団体", "Member organisation of a council"),
        Role::TeamMember => (
            "地域活動応援隊員・地域担当協働推進員",
            "Member of a support team",
        ),
        Role::Department => ("担当課", "Section of the administration"),
        Role::CommunitySection => (
            "地域コミュニティ推進課・コミュニティ推進課",
            "Community section",
        ),
        Role::Headquarters => ("地域共生社会推進本部", "Cross-department headquarters"),
        Role::WelfareWorker => ("社協・民生委員など福祉の担い手", "Welfare worker"),
        Role::Prefecture => ("県・県社協", "Prefecture"),
        Role::Auditor => ("監査", "Auditor"),
        Role::Administrator => ("システム管理", "Administrator"),
        Role::Raiser => (
            "声を出した人（自分だけのリンクを持つ人）",
            "Whoever raised a voice and holds its private link",
        ),
        Role::House => (
            "プログラム自身（取り込みと、期日による自動の処理）",
            "The program itself: imports, and what is due by the clock",
        ),
    }
}

pub(super) const fn of_kind(it: Resource) -> Name {
    match it {
        Resource::Area => ("地域", "Area"),
        Resource::Organisation => ("団体・機関", "Organisation"),
        Resource::Council => ("協議会", "Council"),
        Resource::Team => ("応援隊・推進員", "Team"),
        Resource::Meeting => ("会議", "Meeting"),
        Resource::Event => ("行事", "Event"),
        Resource::AttendanceRequest => ("出席依頼", "Attendance request"),
        Resource::Voice => ("声", "Voice"),
        Resource::Concern => ("案件", "Concern"),
        Resource::Account => ("利用者", "Account"),
        Resource::Ledger => ("記録台帳", "Ledger"),
    }
}

pub(super) const fn of_action(it: Action) -> Name {
    match it {
        Action::Read => ("見る", "read"),
        Action::Create => ("はじめる", "begin"),
        Action::KeyIn => ("代わりに入力する", "take it in for somebody else"),
        Action::Edit => ("書く", "write in it"),
        Action::Settle => ("依頼を受ける・別日を提案する・断る", "settle the request"),
        Action::Attend => ("出席を答える・報告する", "attend and report"),
        Action::Triage => ("見立てる", "judge it (triage)"),
        Action::Send => ("担当課へ送る", "send it to a section"),
        Action::Take => ("受け取る", "take it"),
        Action::Forward => ("ほかの課へつなぐ", "hand it on"),
        Action::Answer => ("回答する", "answer"),
        Action::Advise => ("たずねられて意見を返す", "advise when asked"),
        Action::Deliver => ("回答を地域へ返す", "bring the answer back"),
        Action::Judge => ("解決したかを判断する", "say whether it is settled"),
        Action::Escalate => ("推進本部へ上げる", "escalate"),
        Action::Link => ("ほかの案件とまとめる", "connect it to another"),
    }
}

pub(super) const fn of_reach(it: Reach) -> Name {
    match it {
        Reach::Within => ("役割の地域の中", "within the area of the role"),
        Reach::As(Part::Council) => ("自分の協議会のもの", "their own council's"),
        Reach::As(Part::Holder) => (
            "自分の団体・課が現在の担当のもの",
            "held by their office now",
        ),
        Reach::As(Part::Sender) => ("自分の団体・課が送ったもの", "sent by their office"),
        Reach::As(Part::Asked) => (
            "自分の団体・課がたずねられた、または担当したもの",
            "their office was asked about it, or held it",
        ),
    }
}

pub(super) const fn of_visibility(it: Visibility) -> Name {
    match it {
        Visibility::Public => ("公開", "public"),
        Visibility::Members => ("関係者のみ", "members only"),
        Visibility::Closed => ("非公開", "closed"),
    }
}
