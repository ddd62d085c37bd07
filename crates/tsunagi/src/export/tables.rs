//! The tables of the house, read from the texts of its schema.

use desk::db::SchemaFile;

/// Tables that an export leaves out: what opens doors, and what lives for minutes.
const LEFT_OUT: [&str; 4] = ["session", "login_delay", "once", "seal"];

/// Columns that an export leaves out: they open doors.
const SECRETS: [(&str, &str); 2] = [("account", "password"), ("api_token", "token")];

/// The words that begin a line of a table which is no column.
const NO_COLUMN: [&str; 5] = ["primary", "unique", "foreign", "check", "constraint"];

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its columns, without secrets.
    pub columns: Vec<Column>,
    /// The columns of its primary key, by their places; the first names the municipality.
    pub key: Vec<usize>,
}

/// One column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// What stands in it.
    pub kind: Kind,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Words.
    Text,
    /// A whole number.
    Number,
    /// An id.
    Id,
    /// A day.
    Day,
    /// A moment.
    Moment,
    /// A document.
    Json,
    /// Bytes.
    Bytes,
}

/// The tables of a schema, by their names. Tables that only one engine has are an index made from
/// others, and are left out.
pub fn tables(schema: &[SchemaFile]) -> Vec<Table> {
    let mut tables: Vec<Table> = Vec::new();
    for statement in schema.iter().flat_map(|file| statements(file.text)) {
        if let Some(table) = created(&statement) {
            tables.push(table);
        } else if let Some((name, column)) = added(&statement)
            && let Some(table) = tables.iter_mut().find(|table| table.name == name)
        {
            table.columns.push(column);
        }
    }
    tables.retain(|table| !LEFT_OUT.contains(&table.name.as_str()));
    tables.sort_by(|one, other| one.name.cmp(&other.name));
    tables
}

/// The statements of a text, each on one line, without comments.
fn statements(text: &str) -> Vec<String> {
    let lines = text
        .lines()
        .map(|line| line.split("--").next().unwrap_or_default());
    let text = lines.collect::<Vec<_>>().join(" ");
    let words = |statement: &str| statement.split_whitespace().collect::<Vec<_>>().join(" ");
    text.split(';').map(words).collect()
}

fn created(statement: &str) -> Option<Table> {
    let (name, body) = statement.strip_prefix("create table ")?.split_once(" (")?;
    let body = body.strip_suffix(')')?;
    let parts = parts(body);
    let columns: Vec<Column> = parts
        .iter()
        .filter_map(|part| column(part))
        .filter(|column| !SECRETS.contains(&(name, column.name.as_str())))
        .collect();
    let key = key(&parts)
        .iter()
        .filter_map(|part| columns.iter().position(|column| column.name == *part))
        .collect();
    Some(Table {
        name: name.to_owned(),
        columns,
        key,
    })
}

/// `alter table concern add column urgency text`
fn added(statement: &str) -> Option<(&str, Column)> {
    let rest = statement.strip_prefix("alter table ")?;
    let (name, definition) = rest.split_once(" add column ")?;
    Some((name, column(definition)?))
}

/// The definitions of a table: split at commas that stand in no brackets.
fn parts(body: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0;
    for c in body.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(String::new());
                continue;
            }
            _ => {}
        }
        if let Some(part) = parts.last_mut() {
            part.push(c);
        }
    }
    parts.iter().map(|part| part.trim().to_owned()).collect()
}

fn column(part: &str) -> Option<Column> {
    let mut words = part.split(' ');
    let (name, kind) = (words.next()?, words.next()?);
    if NO_COLUMN.contains(&name) {
        return None;
    }
    let kind = match kind {
        "bigint" | "integer" => Kind::Number,
        "{uuid}" => Kind::Id,
        "{date}" => Kind::Day,
        "{ts}" => Kind::Moment,
        "{json}" => Kind::Json,
        "{blob}" => Kind::Bytes,
        _ => Kind::Text,
    };
    Some(Column {
        name: name.to_owned(),
        kind,
    })
}

fn key(parts: &[String]) -> Vec<String> {
    let listed = parts.iter().find_map(|part| {
        let list = part.strip_prefix("primary key (")?.strip_suffix(')')?;
        Some(list.split(", ").map(str::to_owned).collect())
    });
    let own = || {
        let part = parts.iter().find(|part| part.contains(" primary key"))?;
        Some(vec![part.split(' ').next()?.to_owned()])
    };
    listed.or_else(own).unwrap_or_default()
}

impl Table {
    /// The name of its file. The ledger bears its own name: anybody may be handed that file.
    pub fn file(&self) -> &str {
        match self.name.as_str() {
            "ledger_line" => "ledger",
            name => name,
        }
    }

    /// The statement that reads some rows of a municipality (`$1`) in the order of the key, from
    /// the beginning or `after` a row whose key follows as further parameters.
    pub(super) fn page(&self, rows: usize, after: bool) -> String {
        let columns: Vec<&str> = self.columns.iter().map(|it| it.name.as_str()).collect();
        let key: Vec<&str> = self.key.iter().map(|at| columns[*at]).collect();
        let (columns, order, first) = (columns.join(", "), key.join(", "), key[0]);
        let name = &self.name;
        let mut sql = format!("select {columns} from {name} where {first} = $1");
        if after {
            let places: Vec<String> = (2..2 + key.len()).map(|at| format!("${at}")).collect();
            sql.push_str(&format!(" and ({order}) > ({})", places.join(", ")));
        }
        sql.push_str(&format!(" order by {order} limit {rows}"));
        sql
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_read_from_the_schema() {
        let file = SchemaFile {
            name: "0001-trial.sql",
            text: "-- A sentence; with a semicolon.
                create table account (
                    municipality text not null references municipality (code), -- leads
                    id {uuid} not null,
                    password text not null,
                    state text not null check (state in ('a', 'b')),
                    primary key (municipality, id)
                );
                create index account_state on account (municipality, state);
                {sqlite} create table grams (number integer primary key);
                create table session (municipality text primary key, at {ts});
                alter table account add column closed_on {date};
                create table a_place (code text not null primary key, scheme {json} not null);",
        };
        let found = tables(&[file]);
        let names: Vec<&str> = found.iter().map(|table| table.name.as_str()).collect();
        assert_eq!(names, ["a_place", "account"]);
        assert_eq!(
            found[1].page(500, true),
            "select municipality, id, state, closed_on from account where municipality = $1 \
             and (municipality, id) > ($2, $3) order by municipality, id limit 500"
        );
        assert_eq!(
            found[0].page(500, false),
            "select code, scheme from a_place where code = $1 order by code limit 500"
        );
        assert_eq!(found[1].columns[3].kind, Kind::Day);
    }
}
