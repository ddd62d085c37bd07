//! Accounts.

use desk::WriteTx;
use desk::db::{Conn, Param, Row, StoreError};
use desk::p;
use kernel::day::Day;
use kernel::ids::AccountId;
use kernel::lang::Lang;
use kernel::policy::{Columns, Role, Scope};
use kernel::tiers::AreaPath;

use crate::model::Account;

/// What the policy asks about an account: it belongs to the municipality and is closed.
const COLUMNS: Columns = Columns {
    area: "m.area_path",
    visibility: "'closed'",
    council: None,
    holder: None,
    sender: None,
    asked: None,
};

/// How many accounts a page of the list shows.
pub(crate) const PAGE: usize = 50;

fn read(row: &Row) -> Result<Account, StoreError> {
    let lang: String = row.get("lang")?;
    Ok(Account {
        id: row.get("id")?,
        login: row.get("login")?,
        name: row.get("name")?,
        person: row.get("person")?,
        mail: row.get("mail")?,
        lang: Lang::read(&lang).unwrap_or_default(),
        closed_on: row.get("closed_on")?,
        version: row.get("version")?,
        area: AreaPath::stored(row.get::<String>("area_path")?),
    })
}

/// One account.
pub(crate) async fn load(
    tx: &mut Conn,
    municipality: &str,
    id: AccountId,
) -> Result<Account, StoreError> {
    tx.one(
        "select a.id, a.login, a.name, a.person, a.mail, a.lang, a.closed_on, a.version,
                m.area_path
         from account a join municipality m on m.code = a.municipality
         where a.municipality = $1 and a.id = $2",
        p![municipality, id],
        read,
    )
    .await
}

/// The account with this login.
pub(crate) async fn load_by_login(
    tx: &mut Conn,
    municipality: &str,
    login: &str,
) -> Result<Option<Account>, StoreError> {
    tx.optional(
        "select a.id, a.login, a.name, a.person, a.mail, a.lang, a.closed_on, a.version,
                m.area_path
         from account a join municipality m on m.code = a.municipality
         where a.municipality = $1 and a.login = $2",
        p![municipality, login],
        read,
    )
    .await
}

/// Which accounts a list shows.
#[derive(Default)]
pub(crate) struct Which<'a> {
    /// Those whose login or name holds this.
    pub(crate) words: &'a str,
    /// Behind this login.
    pub(crate) after: &'a str,
}

/// A role that holds today.
pub(crate) struct RoleToday {
    pub(crate) role: Role,
    /// The names of its organisation, Japanese and English.
    pub(crate) office: (String, String),
    /// The names of the area that it reaches.
    pub(crate) area: (String, String),
}

/// An account in a list, with what its owner does today.
pub(crate) struct Listed {
    pub(crate) account: Account,
    pub(crate) roles: Vec<RoleToday>,
}

/// Accounts by their login, with the roles that hold on `today`: one more than [`PAGE`] when there
/// are more.
pub(crate) async fn list(
    tx: &mut Conn,
    municipality: &str,
    scope: &Scope,
    which: &Which<'_>,
    today: Day,
) -> Result<Vec<Listed>, StoreError> {
    let (readable, values) = scope.sql(&COLUMNS, 5);
    let mut params: Vec<Param> = p![
        municipality,
        which.after,
        super::containing(which.words),
        today
    ]
    .to_vec();
    params.extend(values.into_iter().map(Param::from));
    let sql = format!(
        "with page as (
             select a.id, a.login, a.name, a.person, a.mail, a.lang, a.closed_on, a.version,
                    m.area_path
             from account a join municipality m on m.code = a.municipality
             where a.municipality = $1 and a.login > $2
               and (a.login like $3 escape '!' or a.name like $3 escape '!') and {readable}
             order by a.login limit {}
         )
         select a.id, a.login, a.name, a.person, a.mail, a.lang, a.closed_on, a.version,
                a.area_path, g.role, o.name as office, o.name_en as office_en,
                r.name as area_name, r.name_en as area_name_en
         from page a
         left join role_grant g on g.municipality = $1 and g.account = a.id
             and g.from_date <= $4 and (g.until_date is null or g.until_date > $4)
         left join organisation o on o.municipality = $1 and o.id = g.organisation
         left join area r on r.municipality = $1 and r.path = g.area_path
         order by a.login, g.from_date, g.id",
        PAGE + 1
    );
    let rows = tx.rows(&sql, &params, read_listed).await?;
    Ok(gathered(rows))
}

/// The accounts of the demonstration, with their roles.
pub(crate) async fn list_demonstration(
    tx: &mut Conn,
    municipality: &str,
    today: Day,
) -> Result<Vec<Listed>, StoreError> {
    let rows = tx
        .rows(
            "select a.id, a.login, a.name, a.person, a.mail, a.lang, a.closed_on, a.version,
                    m.area_path, g.role, o.name as office, o.name_en as office_en,
                    r.name as area_name, r.name_en as area_name_en
             from account a join municipality m on m.code = a.municipality
             join role_grant g on g.municipality = a.municipality and g.account = a.id
                 and g.from_date <= $2 and (g.until_date is null or g.until_date > $2)
             left join organisation o on o.municipality = $1 and o.id = g.organisation
             left join area r on r.municipality = $1 and r.path = g.area_path
             where a.municipality = $1 and a.closed_on is null
             order by a.login, g.from_date, g.id limit 200",
            p![municipality, today],
            read_listed,
        )
        .await?;
    Ok(gathered(rows))
}

fn read_listed(row: &Row) -> Result<(Account, Option<RoleToday>), StoreError> {
    let account = read(row)?;
    let Some(role) = row.get::<Option<String>>("role")? else {
        return Ok((account, None));
    };
    let role = super::grant::role(&role)?;
    let office = super::grant::names(row, "office", "office_en")?;
    let area = super::grant::names(row, "area_name", "area_name_en")?;
    Ok((account, Some(RoleToday { role, office, area })))
}

/// One entry for each account, of rows that stand together.
fn gathered(rows: Vec<(Account, Option<RoleToday>)>) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::new();
    for (account, role) in rows {
        match all.last_mut() {
            Some(last) if last.account.id == account.id => last.roles.extend(role),
            _ => all.push(Listed {
                account,
                roles: role.into_iter().collect(),
            }),
        }
    }
    all
}

/// Holds the register of accounts until the transaction ends: who counts the administrators counts
/// alone, so that no two take leave of one another at the same moment.
pub(crate) async fn hold_register(tx: &mut WriteTx) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update municipality set slug = slug where code = $1",
        p![municipality],
    )
    .await
}

/// How many open accounts but this one keep accounts on a day.
pub(crate) async fn count_other_administrators(
    tx: &mut Conn,
    municipality: &str,
    but: AccountId,
    on: Day,
) -> Result<i64, StoreError> {
    tx.one(
        "select count(distinct a.id) as others from account a
         join role_grant g on g.municipality = a.municipality and g.account = a.id
         where a.municipality = $1 and a.id <> $2 and a.closed_on is null
           and g.role = 'administrator' and g.from_date <= $3
           and (g.until_date is null or g.until_date > $3)",
        p![municipality, but, on],
        |row| row.get("others"),
    )
    .await
}

/// Writes a new account with this hash of its password, printed on a day. `false` when the login is
/// taken: nothing is written over.
pub(crate) async fn insert(
    tx: &mut WriteTx,
    it: &Account,
    password: &str,
    handed_on: Day,
) -> Result<bool, StoreError> {
    let municipality = tx.municipality().to_owned();
    let inserted = tx
        .exec(
            "insert into account (municipality, id, login, name, person, mail, lang, password,
                 handed_on, version)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
             on conflict (municipality, login) do nothing",
            p![
                municipality,
                it.id,
                it.login,
                it.name,
                it.person,
                it.mail,
                it.lang.tag(),
                password,
                handed_on
            ],
        )
        .await?;
    Ok(inserted == 1)
}

/// Writes an account of a file with this hash of its first password, and the day on which that was printed for
/// its owner. An account that is there keeps its password. Answers with the id of the account that
/// bears the login.
pub(crate) async fn put(
    tx: &mut WriteTx,
    it: &Account,
    password: &str,
    handed_on: Option<Day>,
) -> Result<AccountId, StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one(
        "insert into account (municipality, id, login, name, person, mail, lang, password,
             handed_on, version)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
         on conflict (municipality, login) do update set name = excluded.name,
             person = excluded.person, mail = excluded.mail, version = account.version + 1
         returning id",
        p![
            municipality,
            it.id,
            it.login,
            it.name,
            it.person,
            it.mail,
            it.lang.tag(),
            password,
            handed_on
        ],
        |row| row.get("id"),
    )
    .await
}

/// Writes one step of an account. `Stale` when somebody else was faster: the version is the lock.
pub(crate) async fn save(tx: &mut WriteTx, it: &Account) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update account set login = $3, name = $4, mail = $5, lang = $6, closed_on = $7,
             version = $8
         where municipality = $1 and id = $2 and version = $8 - 1",
        p![
            municipality,
            it.id,
            it.login,
            it.name,
            it.mail,
            it.lang.tag(),
            it.closed_on,
            it.version
        ],
    )
    .await
}

/// Writes the language that the owner chose. It crosses no other field, so that it needs no lock.
pub(crate) async fn save_lang(
    tx: &mut WriteTx,
    id: AccountId,
    lang: Lang,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update account set lang = $3 where municipality = $1 and id = $2",
        p![municipality, id, lang.tag()],
    )
    .await
}

/// The day since which the owner wants no reminders.
pub(crate) async fn unreminded_since(
    tx: &mut Conn,
    municipality: &str,
    id: AccountId,
) -> Result<Option<Day>, StoreError> {
    tx.one(
        "select unreminded_since from account where municipality = $1 and id = $2",
        p![municipality, id],
        |row| row.get("unreminded_since"),
    )
    .await
}

/// Writes whether the owner wants reminders. As with the language, it needs no lock.
pub(crate) async fn save_reminders(
    tx: &mut WriteTx,
    id: AccountId,
    unreminded_since: Option<Day>,
) -> Result<(), StoreError> {
    let municipality = tx.municipality().to_owned();
    tx.one_row(
        "update account set unreminded_since = $3 where municipality = $1 and id = $2",
        p![municipality, id, unreminded_since],
    )
    .await
}
