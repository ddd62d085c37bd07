//! Files as they are found: encodings, dividers, headings, open data, spreadsheets.

use std::io::{Cursor, Write};

use zip::ZipWriter;
use zip::write::SimpleFileOptions;

use super::ground::{ground, notes, rows, when};
use crate::import::read;

const PLAIN: &str = "日付,行事名,場所\r\n8/5,\"夏の\n見本まつり\",校庭\r\n";

#[test]
fn a_file_is_read_however_it_was_saved() {
    let wide: Vec<u8> = PLAIN.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let marked = format!("\u{feff}{PLAIN}");
    // 日付,行事名 / 8/5,見本の会 in CP932.
    let cp932: &[u8] =
        b"\x93\xfa\x95t,\x8ds\x8e\x96\x96\xbc\r\n8/5,\x8c\xa9\x96{\x82\xcc\x89\xef\r\n";
    for bytes in [PLAIN.as_bytes(), marked.as_bytes(), &wide] {
        let rows = rows(bytes);
        assert_eq!(rows[0].order.title, "夏の 見本まつり");
        assert_eq!((when(&rows[0]).as_str(), rows[0].line), ("2023-08-05", 2));
    }
    assert_eq!(rows(cp932)[0].order.title, "見本の会");
    assert_eq!(rows(PLAIN.replace(',', ";"))[0].order.place_name, "校庭");
}

#[test]
fn the_heading_may_stand_below_a_title_and_again_above_each_month() {
    let file = "令和5年度 行事予定表,,\n見本協議会,,\n,,\n日付,行事名,場所\n8/5,一,\n\
        日付,行事名,場所\n9/2,二,\n,,\n";
    let titles: Vec<String> = rows(file).into_iter().map(|it| it.order.title).collect();
    assert_eq!(titles, ["一", "二"]);
}

#[test]
fn the_month_and_the_day_may_stand_apart() {
    let file = "月\t日\t行事名\n8\t5\t一\n10\t中旬\t二\n11月\t\t三\n";
    let all: Vec<String> = rows(file).iter().map(when).collect();
    assert_eq!(all, ["2023-08-05", "令和5年10月中旬", "令和5年11月"]);
}

#[test]
fn open_data_is_read_with_its_typing_errors_and_more_columns() {
    let file = "都道府県コード又は市区町村コード,NO,イベント名,開始日,終了日,開始時間,終了時間,\
        料金(基本),定員,主催者,場所名称,所在地_連結標記,URL,カテゴリー,施設No.\n\
        999999,1.23E+11,見本の講座,2023-08-06,2023-08-05,10:00,12:00,\"1,000\",30,見本の課,見本館,\
        見本町1,https://example.jp/1,講座,7\n";
    let row = rows(file).remove(0);
    let order = &row.order;
    assert_eq!(when(&row), "2023-08-05 2023-08-06 10:00 12:00");
    assert_eq!(notes(&row), ["id-rounded", "reversed"]);
    assert_eq!(
        (order.fee.as_str(), order.capacity.as_str()),
        ("1000円", "30")
    );
    assert_eq!(order.kind, "learning");
    for line in ["主催：見本の課", "住所：見本町1", "https://example.jp/1"] {
        assert!(order.description.contains(line), "{}", order.description);
    }
}

#[test]
fn an_id_names_a_row_whatever_its_day_and_a_running_number_does_not() {
    let key = |file: &str| rows(file).remove(0).key;
    let named = |day: &str| key(&format!("ID,イベント名,開始日\n77,見本,{day}\n"));
    assert_eq!(named("2023-08-05"), named("2023-08-06"));
    let numbered = |number: &str| key(&format!("番号,行事名,日付\n{number},見本,8/5\n"));
    assert_eq!(numbered("1"), numbered("2"));
}

#[test]
fn what_is_no_table_of_events_is_refused_in_words() {
    let refused = |bytes: &[u8]| read(bytes, &ground()).expect_err("refused").rule;
    assert_eq!(refused(b""), "import.empty");
    assert_eq!(
        refused("氏名,住所\n見本,見本町".as_bytes()),
        "import.heading"
    );
    assert_eq!(refused(&vec![b'a'; 6 << 20]), "import.large");
    let long = format!("日付,行事名\n{}", "8/5,見本\n".repeat(5001));
    assert_eq!(refused(long.as_bytes()), "import.rows");
    assert_eq!(refused(b"PK\x03\x04 and nothing more"), "import.unknown");
    assert_eq!(refused(&book(&[("notes.txt", "")])), "import.unknown");
    assert_eq!(refused(&book(&[("xl/workbook.xml", "")])), "import.broken");
}

/// An archive with these files.
pub(super) fn book(files: &[(&str, &str)]) -> Vec<u8> {
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in files {
        let options = SimpleFileOptions::default();
        archive.start_file(*name, options).expect("a file");
        archive.write_all(text.as_bytes()).expect("a text");
    }
    archive.finish().expect("an archive").into_inner()
}

const SHEET: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PARTS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// A spreadsheet of Excel with sheets of rows.
pub(super) fn excel(sheets: &[(&str, &str)]) -> Vec<u8> {
    let count = 1..=sheets.len();
    let names = count.clone().zip(sheets).map(|(at, (name, _))| {
        format!("<sheet name=\"{name}\" sheetId=\"{at}\" r:id=\"rId{at}\"/>")
    });
    let names: String = names.collect();
    let related = count.clone().map(|at| {
        format!(
            "<Relationship Id=\"rId{at}\" Type=\"{OFFICE}/worksheet\" \
             Target=\"worksheets/sheet{at}.xml\"/>"
        )
    });
    let related: String = related.collect();
    let book_xml = format!(
        "<workbook xmlns=\"{SHEET}\" xmlns:r=\"{OFFICE}\"><sheets>{names}</sheets></workbook>"
    );
    let related = format!("<Relationships xmlns=\"{PARTS}\">{related}</Relationships>");
    let styles = format!(
        "<styleSheet xmlns=\"{SHEET}\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>\
         <xf numFmtId=\"20\"/></cellXfs></styleSheet>"
    );
    let root = format!(
        "<Relationships xmlns=\"{PARTS}\"><Relationship Id=\"rId1\" Type=\"{OFFICE}/officeDocument\" \
         Target=\"xl/workbook.xml\"/></Relationships>"
    );
    let mut files = vec![
        ("_rels/.rels".to_owned(), root),
        ("xl/workbook.xml".to_owned(), book_xml),
        ("xl/_rels/workbook.xml.rels".to_owned(), related),
        ("xl/styles.xml".to_owned(), styles),
    ];
    for (at, (_, rows)) in count.zip(sheets) {
        let xml = format!("<worksheet xmlns=\"{SHEET}\"><sheetData>{rows}</sheetData></worksheet>");
        files.push((format!("xl/worksheets/sheet{at}.xml"), xml));
    }
    let files: Vec<(&str, &str)> = files
        .iter()
        .map(|(name, text)| (name.as_str(), text.as_str()))
        .collect();
    book(&files)
}

fn text(at: &str, text: &str) -> String {
    format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

/// A sheet of an organisation: a title, a heading, and a day that Excel keeps as a number.
pub(super) fn sheet(title: &str) -> String {
    let heading = [("A", "日付"), ("B", "行事名"), ("C", "時間")];
    let heading = heading.map(|(column, name)| text(&format!("{column}3"), name));
    format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}</row><row r=\"4\"><c r=\"A4\" s=\"1\"><v>45143</v></c>\
         {}<c r=\"C4\" s=\"2\"><v>0.4166666666666667</v></c></row>",
        text("A1", "令和5年度の予定"),
        heading.concat(),
        text("B4", title)
    )
}

#[test]
fn a_spreadsheet_has_a_sheet_for_each_organisation() {
    let sheets = [
        ("見本協議会", sheet("一")),
        ("見本こども会", sheet("二")),
        ("メモ", text("A1", "何か")),
    ];
    let sheets = sheets.each_ref().map(|(name, rows)| (*name, rows.as_str()));
    let rows = rows(excel(&sheets));
    let seen: Vec<(&str, u32, String)> = rows
        .iter()
        .map(|row| (row.order.title.as_str(), row.line, when(row)))
        .collect();
    let day = || "2023-08-05 10:00".to_owned();
    assert_eq!(seen, [("一", 4, day()), ("二", 4, day())]);
    assert_eq!(notes(&rows[1]), ["organiser"]);
}

#[test]
fn a_spreadsheet_that_claims_a_million_rows_is_refused() {
    let far = format!("<row r=\"1048576\">{}</row>", text("XFD1048576", "遠い"));
    let rows = format!("{}{far}", sheet("一"));
    let found = read(&excel(&[("見本", &rows)]), &ground()).expect("cells far away do no harm");
    assert_eq!(found.len(), 1);
    let many: String = (1..=5200)
        .map(|row| format!("<row r=\"{row}\">{}</row>", text(&format!("A{row}"), "a")))
        .collect();
    let refused = read(&excel(&[("見本", &many)]), &ground()).expect_err("too many");
    assert_eq!(refused.rule, "import.rows");
}

#[test]
fn a_spreadsheet_that_unfolds_to_more_than_anybody_types_is_refused() {
    let refused = |files: &[(&str, &str)]| read(&book(files), &ground()).expect_err("refused").rule;
    let blank = " ".repeat(49 << 20);
    let claim = "<sst uniqueCount=\"99999999999999\">";
    assert_eq!(
        refused(&[("xl/workbook.xml", ""), ("a", &blank)]),
        "import.rows"
    );
    assert_eq!(
        refused(&[("xl/workbook.xml", ""), ("xl/sharedStrings.xml", claim)]),
        "import.rows"
    );
}

/// A spreadsheet of the open format with rows.
pub(super) fn open_document(rows: &str) -> Vec<u8> {
    let names = "xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\" \
        xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\" \
        xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\"";
    let content = format!(
        "<?xml version=\"1.0\"?><office:document-content {names}><office:body><office:spreadsheet>\
         <table:table table:name=\"見本\">{rows}</table:table></office:spreadsheet></office:body>\
         </office:document-content>"
    );
    let kind = "application/vnd.oasis.opendocument.spreadsheet";
    let list = format!(
        "<manifest:manifest xmlns:manifest=\"urn:oasis:names:tc:opendocument:xmlns:manifest:1.0\">\
         <manifest:file-entry manifest:full-path=\"/\" manifest:media-type=\"{kind}\"/>\
         </manifest:manifest>"
    );
    book(&[
        ("mimetype", kind),
        ("META-INF/manifest.xml", &list),
        ("content.xml", &content),
    ])
}

fn open_row(cells: &[&str], repeated: u32) -> String {
    let cells: String = cells
        .iter()
        .map(|cell| {
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{cell}</text:p>\
                 </table:table-cell>"
            )
        })
        .collect();
    format!("<table:table-row table:number-rows-repeated=\"{repeated}\">{cells}</table:table-row>")
}

#[test]
fn a_spreadsheet_of_the_open_format_is_read_unless_it_claims_too_much() {
    let heading = open_row(&["日付", "行事名"], 1);
    let rows_of = |repeated| format!("{heading}{}", open_row(&["8/5", "見本"], repeated));
    let found = rows(open_document(&rows_of(1)));
    assert_eq!((when(&found[0]).as_str(), found[0].line), ("2023-08-05", 2));
    let refused = read(&open_document(&rows_of(1_048_000)), &ground()).expect_err("too many");
    assert_eq!(refused.rule, "import.rows");
}
