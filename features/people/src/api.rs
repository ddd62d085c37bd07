//! The JSON API of the feature: organisations for anybody, one's own account and tokens.

use axum::http::StatusCode;
use desk::session::OwnAccount;
use desk::{Desk, Failure, Json, Path, Query};
use kernel::ids::Id;
use serde::Serialize;
use utoipa::ToSchema;

use crate::acts;
use crate::model::{ApiToken, HeldRole, Organisation, Window};
use crate::order::TokenOrder;
use crate::organisations::{self, Wish};
use crate::store::{account, grant, token};

/// A page of organisations.
#[derive(Serialize, ToSchema)]
pub(crate) struct OrganisationsOut {
    organisations: Vec<OrganisationOut>,
    /// What to ask as `after` for the next page, if there is one.
    next: Option<String>,
}

/// An organisation. Telephone and mail are those of offices alone.
#[derive(Serialize, ToSchema)]
pub(crate) struct OrganisationOut {
    id: String,
    kind: &'static str,
    name: String,
    name_en: String,
    kana: String,
    /// The id of the area where it is at home.
    area: String,
    phone: Option<String>,
    mail: Option<String>,
    /// What people bring to its window.
    window: Option<String>,
    /// The keys of the categories of concerns that it takes.
    categories: Vec<String>,
}

impl From<(Organisation, Option<Window>)> for OrganisationOut {
    fn from((it, window): (Organisation, Option<Window>)) -> OrganisationOut {
        let (text, categories) = window.map(|it| (it.text, it.categories)).unzip();
        OrganisationOut {
            id: it.id.to_string(),
            kind: it.kind.code(),
            phone: it.public_phone().map(str::to_owned),
            mail: it.public_mail().map(str::to_owned),
            name: it.name,
            name_en: it.name_en,
            kana: it.kana,
            area: it.area.to_string(),
            window: text,
            categories: categories.unwrap_or_default(),
        }
    }
}

/// Organisations of a kind, by their reading.
#[utoipa::path(get, path = "/organisations", tag = "people", params(Wish),
    responses((status = 200, body = OrganisationsOut)))]
pub(crate) async fn list_organisations(
    desk: Desk,
    Query(wish): Query<Wish>,
) -> Result<Json<OrganisationsOut>, Failure> {
    let (rows, next) = organisations::list(&desk, &wish).await?;
    Ok(Json(OrganisationsOut {
        organisations: rows.into_iter().map(OrganisationOut::from).collect(),
        next,
    }))
}

/// The account of whoever asks.
#[derive(Serialize, ToSchema)]
pub(crate) struct MeOut {
    id: String,
    login: String,
    name: String,
    mail: Option<String>,
    /// `ja` or `en`.
    lang: &'static str,
    roles: Vec<RoleOut>,
}

/// A role, past and coming ones too.
#[derive(Serialize, ToSchema)]
pub(crate) struct RoleOut {
    id: String,
    role: &'static str,
    /// The id of the organisation for which one acts.
    organisation: Option<String>,
    organisation_name: String,
    /// The path of the area that the role reaches.
    area_path: String,
    area_name: String,
    /// The first day.
    from: String,
    /// The first day without it.
    until: Option<String>,
    /// Does it hold today?
    holds: bool,
}

/// The account of whoever asks.
#[utoipa::path(get, path = "/me", tag = "people",
    responses((status = 200, body = MeOut), (status = 401)))]
pub(crate) async fn show_me(desk: Desk) -> Result<Json<MeOut>, Failure> {
    let own = OwnAccount::of(&desk)?;
    desk.check_read(&own)?;
    let mut tx = desk.read().await?;
    let it = account::load(&mut tx, desk.municipality(), own.id).await?;
    let roles = grant::list_of(&mut tx, desk.municipality(), own.id).await?;
    Ok(Json(MeOut {
        id: it.id.to_string(),
        login: it.login,
        name: it.name,
        mail: it.mail,
        lang: it.lang.tag(),
        roles: roles
            .into_iter()
            .map(|role| role_out(&desk, role))
            .collect(),
    }))
}

fn role_out(desk: &Desk, it: HeldRole) -> RoleOut {
    let grant = it.held.grant;
    RoleOut {
        id: it.held.id.to_string(),
        role: grant.role.code(),
        organisation: grant.organisation.map(|id| id.to_string()),
        organisation_name: it.organisation.0,
        area_path: grant.area.to_string(),
        area_name: it.area.0,
        from: grant.period.from.to_string(),
        until: grant.period.until.map(|day| day.to_string()),
        holds: grant.period.contains(desk.today),
    }
}

/// A token without its secret.
#[derive(Serialize, ToSchema)]
pub(crate) struct TokenOut {
    id: String,
    name: String,
    /// `read` or `write`.
    scope: &'static str,
    /// The first day on which it opens nothing.
    until: String,
}

impl From<ApiToken> for TokenOut {
    fn from(it: ApiToken) -> TokenOut {
        TokenOut {
            id: it.id.to_string(),
            name: it.name,
            scope: it.scope.code(),
            until: it.ends_on.to_string(),
        }
    }
}

/// A new token. The secret is answered this once.
#[derive(Serialize, ToSchema)]
pub(crate) struct NewTokenOut {
    #[serde(flatten)]
    token: TokenOut,
    /// For the header `Authorization: Bearer …`.
    secret: String,
}

/// The live tokens of whoever asks.
#[utoipa::path(get, path = "/me/tokens", tag = "people",
    responses((status = 200, body = Vec<TokenOut>), (status = 401)))]
pub(crate) async fn list_tokens(desk: Desk) -> Result<Json<Vec<TokenOut>>, Failure> {
    let own = OwnAccount::of(&desk)?;
    desk.check_read(&own)?;
    let mut tx = desk.read().await?;
    let live = token::list_live(&mut tx, desk.municipality(), own.id, desk.today).await?;
    Ok(Json(live.into_iter().map(TokenOut::from).collect()))
}

/// Makes a token.
#[utoipa::path(post, path = "/me/tokens", tag = "people", request_body = TokenOrder,
    responses((status = 201, body = NewTokenOut), (status = 401), (status = 422)))]
pub(crate) async fn create_token(
    desk: Desk,
    Json(order): Json<TokenOrder>,
) -> Result<(StatusCode, Json<NewTokenOut>), Failure> {
    let (token, secret) = acts::create_token(&desk, &order).await?;
    let token = TokenOut::from(token);
    Ok((StatusCode::CREATED, Json(NewTokenOut { token, secret })))
}

/// Revokes a token.
#[utoipa::path(post, path = "/me/tokens/{id}/revoke", tag = "people",
    params(("id" = String, Path, description = "The id of the token.")),
    responses((status = 204), (status = 401), (status = 404)))]
pub(crate) async fn revoke_token(
    desk: Desk,
    Path(id): Path<Id<ApiToken>>,
) -> Result<StatusCode, Failure> {
    acts::revoke_token(&desk, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
