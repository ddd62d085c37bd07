//! `/api/v1/councils` and `/api/v1/coverage`: the registry for programs and open data.

use desk::{Desk, Failure, Json, Path, Query};
use kernel::day::{Day, FiscalYear, Month};
use kernel::ids::OrganisationId;
use serde::Serialize;
use utoipa::ToSchema;

use crate::coverage::When;
use crate::model::{Council, District, Listed, MeetingCount, MemberOrganisation, Officer};
use crate::rules::{self, Counting, Cover};
use crate::store;

/// A council with its line of the registry.
#[derive(Serialize, ToSchema)]
pub(crate) struct CouncilOut {
    id: String,
    /// 番号 of the registry.
    number: i64,
    name: String,
    name_en: String,
    kana: String,
    /// `alias` (通称) or `nickname` (愛称).
    common_name_kind: Option<&'static str>,
    common_name: Option<String>,
    districts: Vec<DistrictOut>,
    /// The fiscal year of the certification, by the year in which it begins.
    #[schema(value_type = Option<i32>)]
    fiscal_year: Option<FiscalYear>,
    /// The month of the certification: `2016-01`.
    #[schema(value_type = Option<String>)]
    certified: Option<Month>,
    meetings: Vec<MeetingCountOut>,
    activities: Vec<String>,
}

/// A school district.
#[derive(Serialize, ToSchema)]
pub(crate) struct DistrictOut {
    /// The id of the area.
    id: String,
    name: String,
    name_en: String,
}

/// How often a kind of meeting was held.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeetingCountOut {
    kind: String,
    /// As printed: 「複数回」.
    count_text: String,
    /// Nothing where the document gives no number.
    count: Option<u32>,
}

/// A council with who belongs to it and who speaks for it.
#[derive(Serialize, ToSchema)]
pub(crate) struct CouncilPageOut {
    #[serde(flatten)]
    council: CouncilOut,
    member_organisations: Vec<MemberOrganisationOut>,
    /// Chair and secretariat, by family name.
    officers: Vec<OfficerOut>,
}

/// An organisation of a council.
#[derive(Serialize, ToSchema)]
pub(crate) struct MemberOrganisationOut {
    id: String,
    name: String,
    name_en: String,
}

/// A public post.
#[derive(Serialize, ToSchema)]
pub(crate) struct OfficerOut {
    post: String,
    family_name: String,
}

/// Which districts have a council on a day.
#[derive(Serialize, ToSchema)]
pub(crate) struct CoverageOut {
    /// The day: `2023-10-03`.
    #[schema(value_type = String)]
    on: Day,
    /// How many districts there are.
    districts: usize,
    /// How many of them have a council that counts.
    covered: usize,
    /// How many councils these are.
    councils: usize,
    tiles: Vec<TileOut>,
}

/// One district on that day.
#[derive(Serialize, ToSchema)]
pub(crate) struct TileOut {
    district: DistrictOut,
    /// `covered`, `uncertified` or `not_established`.
    state: &'static str,
    /// The id of its council.
    council: Option<String>,
    /// Why there is none, as the document says.
    reason: Option<String>,
}

/// All councils, by number.
#[utoipa::path(get, path = "/councils", tag = "councils",
    responses((status = 200, body = Vec<CouncilOut>)))]
pub(crate) async fn list(desk: Desk) -> Result<Json<Vec<CouncilOut>>, Failure> {
    let mut tx = desk.read().await?;
    let ground = store::ground(&mut tx, &desk).await?;
    let meetings = store::list_meeting_counts(&mut tx, desk.municipality(), None).await?;
    let activities = store::list_activities(&mut tx, desk.municipality(), None).await?;
    let listed = rules::registry(&ground, &meetings, &activities, desk.today);
    Ok(Json(listed.into_iter().map(CouncilOut::from).collect()))
}

/// One council.
#[utoipa::path(get, path = "/councils/{id}", tag = "councils",
    params(("id" = String, Path, description = "The id of the council")),
    responses((status = 200, body = CouncilPageOut), (status = 404)))]
pub(crate) async fn show(
    desk: Desk,
    Path(id): Path<OrganisationId>,
) -> Result<Json<CouncilPageOut>, Failure> {
    let mut tx = desk.read().await?;
    let (municipality, today) = (desk.municipality(), desk.today);
    let council = store::load(&mut tx, municipality, id).await?;
    desk.check_read(&council)?;
    let members = store::list_members(&mut tx, municipality, id, today).await?;
    let officers = store::list_officers(&mut tx, municipality, id, today).await?;
    let listed = store::listed(&mut tx, municipality, council, today).await?;
    Ok(Json(CouncilPageOut {
        council: listed.into(),
        member_organisations: members.into_iter().map(Into::into).collect(),
        officers: officers.into_iter().map(Into::into).collect(),
    }))
}

/// Which school districts have a council, and which have none and why.
#[utoipa::path(get, path = "/coverage", tag = "councils", params(When),
    responses((status = 200, body = CoverageOut), (status = 422)))]
pub(crate) async fn coverage(
    desk: Desk,
    Query(when): Query<When>,
) -> Result<Json<CoverageOut>, Failure> {
    let on = when.day(desk.today)?;
    let mut tx = desk.read().await?;
    let ground = store::ground(&mut tx, &desk).await?;
    let book = desk.rulebook(&mut tx).await?;
    let counting = Counting::of(&book, &desk.place().area, desk.today);
    let coverage = rules::coverage(&ground, counting, on);
    Ok(Json(CoverageOut {
        on,
        districts: coverage.tiles.len(),
        covered: coverage.covered(),
        councils: coverage.councils(),
        tiles: coverage.tiles.iter().map(tile).collect(),
    }))
}

fn tile((district, cover): &(&District, Cover<'_>)) -> TileOut {
    let id = |council: &Council| Some(council.id.to_string());
    let (state, council, reason) = match *cover {
        Cover::Covered(council) => ("covered", id(council), None),
        Cover::Uncertified(council) => ("uncertified", id(council), None),
        Cover::NotEstablished(reason) => ("not_established", None, reason.map(str::to_owned)),
    };
    TileOut {
        district: DistrictOut::from((*district).clone()),
        state,
        council,
        reason,
    }
}

impl From<Listed> for CouncilOut {
    fn from(it: Listed) -> CouncilOut {
        let registration = it.council.registration;
        let (common_name_kind, common_name) = registration
            .common_name
            .map(|it| (it.kind.code(), it.name))
            .unzip();
        let (fiscal_year, certified) = registration
            .certified
            .map(|it| (it.fiscal_year, it.month))
            .unzip();
        CouncilOut {
            id: it.council.id.to_string(),
            number: registration.number,
            name: it.council.name,
            name_en: it.council.name_en,
            kana: it.council.kana,
            common_name_kind,
            common_name,
            districts: it.districts.into_iter().map(Into::into).collect(),
            fiscal_year,
            certified,
            meetings: it.meetings.into_iter().map(Into::into).collect(),
            activities: it.activities,
        }
    }
}

impl From<District> for DistrictOut {
    fn from(it: District) -> DistrictOut {
        DistrictOut {
            id: it.id.to_string(),
            name: it.name,
            name_en: it.name_en,
        }
    }
}

impl From<MeetingCount> for MeetingCountOut {
    fn from(it: MeetingCount) -> MeetingCountOut {
        MeetingCountOut {
            kind: it.kind,
            count_text: it.count_text,
            count: it.count,
        }
    }
}

impl From<MemberOrganisation> for MemberOrganisationOut {
    fn from(it: MemberOrganisation) -> MemberOrganisationOut {
        MemberOrganisationOut {
            id: it.id.to_string(),
            name: it.name,
            name_en: it.name_en,
        }
    }
}

impl From<Officer> for OfficerOut {
    fn from(it: Officer) -> OfficerOut {
        OfficerOut {
            post: it.post,
            family_name: it.family_name,
        }
    }
}
