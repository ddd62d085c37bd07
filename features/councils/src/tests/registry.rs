//! The registry against the document (seed 001, 設立・認定状況, 令和5年8月).

use kernel::day::{FiscalYear, Month};
use serde_json::Value;

use super::{FEATURES, NOW};

/// 番号 | 年度 | 小学校区 | 団体の名称 | 通称・愛称 | 認定年月 | 会議
const DOCUMENT: &str = "
1 | 平成24年度 | 布師田 | 布師田の未来を考える会 |  | 平成24年7月 | 総会１回 定例会６回
2 | 平成25年度 | 土佐山 | 土佐山夢づくりの会 |  | 平成25年4月 | 総会１回 定例会２回 三役会２回
3 | 平成25年度 | 浦戸 | 浦戸まちづくり連携協議会 |  | 平成26年1月 | 総会１回 役員会１回 部会８回
4 | 平成26年度 | 昭和(下知地区) | 下知地域内連携協議会 |  | 平成26年10月 | 総会１回 役員会３回 部会複数回
5 | 平成27年度 | 小高坂(小高坂地区) | 小高坂各種団体連携協議会 |  | 平成27年7月 | 総会１回
6 | 平成27年度 | 横浜 | よこせと連携協議会 |  | 平成27年8月 | 総会２回 定例会９回
7 | 平成27年度 | 朝倉 | 朝倉小学校区地域内連携協議会 |  | 平成27年9月 | 総会１回 定例会２回 役員会３回
8 | 平成27年度 | 朝倉第二 | 朝倉第二小学校区地域内連携協議会 |  | 平成27年9月 | 総会１回 定例会２回 役員会４回 部会12回
9 | 平成27年度 | 久重 | 久重地域連携協議会 |  | 平成27年12月 | 総会１回 役員会６回
10 | 平成27年度 | 初月 | 初月まちづくり連携活動協議会 |  | 平成27年12月 | 総会１回
11 | 平成27年度 | 三里 | 三里まちづくりの会 |  | 平成28年1月 | 総会１回 定例会２回 役員会２回
12 | 平成27年度 | 十津 | 十津ふるさと会 |  | 平成28年2月 | 総会１回 定例会11回
13 | 平成28年度 | 第六 | 第六ふれあいネットワークの会 |  | 平成28年5月 | 総会１回 意見交換会２回
14 | 平成28年度 | 五台山 | 五台山まちづくりの会 |  | 平成28年7月 | 総会１回 役員会１回 三役会２回
15 | 平成28年度 | 鏡 | 鏡地域連携協議会 |  | 平成28年7月 | 総会１回 定例会３回 世話人会６回
16 | 平成28年度 | 長浜(御畳瀬含む) | 長浜・御畳瀬連携協議会 |  | 平成28年9月 | 総会１回 役員会３回 部会３回
17 | 平成28年度 | 秦 | 秦地域連携協議会 |  | 平成28年12月 | 総会１回 役員会１回
18 | 平成28年度 | 潮江南 | 潮江南地域連合会 | 通称 みなみ連合 | 平成29年2月 | 総会１回 委員会１回 役員会１回
19 | 平成28年度 | 横浜新町 | 横浜新町小学校区地域内連携協議会 |  | 平成29年3月 | 総会１回 役員会１回
20 | 平成29年度 | 一ツ橋 | 一ツ橋連携協議会 |  | 平成29年6月 | 総会１回 役員会１回
21 | 平成30年度 | 江陽 | こうようネットワーク |  | 平成30年7月 | 総会１回 情報共有会３回
22 | 平成30年度 | 潮江 | 潮江小校区連絡協議会 |  | 平成30年7月 | 総会１回 定例会２回
23 | 平成30年度 | 鴨田 | 鴨田小学校区地域内連携協議会 |  | 平成30年8月 | 総会１回 全体会１回 役員会４回
24 | 令和元年度 | 行川 | なめがわ連携協議会 |  | 令和元年6月 | 総会１回 定例会１回
25 | 令和元年度 | 介良・潮見台 | 介良地区連携協議会 |  | 令和元年7月 | 総会１回 役員会１回 事務局会８回
26 | 令和元年度 | 大津 | 大津まちづくり連携協議会 |  | 令和元年7月 | 設立総会１回
27 | 令和元年度 | 潮江東 | 潮江東小学校区地域内連携協議会 | 通称 ひがし連携 | 令和元年11月 | 総会１回 役員会10回 定例会３回
28 | 令和2年度 | 江ノ口 | 江ノ口連携協議会 | 愛称 江ノ口plus | 令和2年10月 | 総会１回 役員会１回
29 | 令和3年度 | 一宮東 | 一宮東連携協議会 | 愛称 一宮東をつなぐ会 | 令和3年10月 | 総会１回 役員会３回
";

#[test]
fn the_registry_of_kochi_is_the_documents_exactly_b1() {
    house::both(FEATURES, |house| async move {
        let page = house.at(NOW).get("/councils?view=table").await;
        page.is(200)
            .shows("地域内連携協議会の設立・認定状況")
            .shows("41 小学校区のうち 30")
            .shows("29 協議会");
        let cell = |label: &str| page.all(&format!("tbody td[data-label='{label}']"));
        let (years, numbers) = (cell("年度"), cell("番号"));
        let (districts, names) = (cell("小学校区"), page.all("tbody th"));
        let (certified, meetings) = (cell("認定年月"), cell("会議"));
        assert_eq!(numbers.len(), 29);
        for (at, line) in DOCUMENT.trim().lines().enumerate() {
            let line: Vec<&str> = line.split('|').map(str::trim).collect();
            let name = [line[3], line[4]].join(" ").trim().to_owned();
            assert_eq!(numbers[at], line[0]);
            assert_eq!(years[at], line[1], "{name}");
            assert_eq!(districts[at], line[2], "{name}");
            assert_eq!(names[at], name);
            assert_eq!(certified[at], line[5], "{name}");
            assert_eq!(meetings[at], line[6], "{name}");
        }
        let activities = cell("近年の活動");
        assert_eq!(
            activities[3],
            "つながろう下知事業 新聞「bonds」の発行 ラジオ体操 子供みらいプロジェクト"
        );
        assert_eq!(activities[28], "広報紙の発行 避難所開設訓練");
    });
}

#[test]
fn the_fiscal_year_is_that_of_the_certification_for_all_29_b1() {
    house::both(FEATURES, |house| async move {
        let councils = councils(house.at(NOW).get("/api/v1/councils").await.is(200).json());
        assert_eq!(councils.len(), 29);
        for it in councils {
            let month = Month::read(it["certified"].as_str().expect("a month")).expect("a month");
            let year = FiscalYear::of(month.first());
            assert_eq!(it["fiscal_year"].as_i64(), Some(year.0.into()), "{it}");
        }
    });
}

#[test]
fn a_council_may_hold_two_districts_b1() {
    house::both(FEATURES, |house| async move {
        let councils = councils(house.at(NOW).get("/api/v1/councils").await.json());
        let districts = |it: &Value| it["districts"].as_array().map_or(0, Vec::len);
        let of_two: Vec<&Value> = councils.iter().filter(|it| districts(it) == 2).collect();
        assert_eq!(of_two.len(), 1);
        assert_eq!(of_two[0]["number"], 25);
        assert_eq!(of_two[0]["districts"][0]["name"], "介良");
        assert_eq!(of_two[0]["districts"][1]["name"], "介良潮見台");
        let all: usize = councils.iter().map(districts).sum();
        assert_eq!(all, 30);
    });
}

#[test]
fn takamatsu_has_forty_four_councils_and_certifies_none() {
    house::both(FEATURES, |house| async move {
        let visitor = house.at(NOW).under("takamatsu");
        let councils = councils(visitor.get("/api/v1/councils").await.json());
        assert_eq!(councils.len(), 44);
        assert!(councils.iter().all(|it| it["certified"].is_null()));
        let page = visitor.get("/councils?view=table").await;
        page.is(200)
            .shows("44 小学校区のうち 44")
            .shows("地区07コミュニティ協議会");
    });
}

#[test]
fn residents_find_their_council_by_its_name_in_the_order_of_readings() {
    house::both(FEATURES, |house| async move {
        let page = house.at(NOW).get("/councils").await;
        page.is(200)
            .shows("地域内連携協議会をさがす")
            .shows("41 小学校区のうち 30")
            .shows("長浜(御畳瀬含む)")
            .shows("潮江南 通称 みなみ連合")
            .hides("認定年月");
        let names = page.all(".row-title");
        assert_eq!(names.len(), 29);
        let place = |name: &str| names.iter().position(|it| it == name).expect(name);
        assert!(place("一ツ橋連携協議会") > place("布師田の未来を考える会"));
        assert!(place("三里まちづくりの会") > place("初月まちづくり連携活動協議会"));
        assert_eq!(
            page.attributes("main a[href$='view=table']", "href"),
            ["/councils?view=table"]
        );
        let found = house.at(NOW).get("/councils?q=みさと").await;
        assert_eq!(found.all(".row-title"), ["三里まちづくりの会"]);
        let english = house.at(NOW).in_english().get("/councils?q=misato").await;
        english
            .is(200)
            .shows("Misato Community Building Association");
        let none = house.at(NOW).get("/councils?q=どこにもない").await;
        none.is(200).shows("あてはまる協議会がありません");
    });
}

#[test]
fn the_registry_is_searched_by_name_reading_and_year() {
    house::sqlite(FEATURES, |house| async move {
        let check = async |query: &str, expected: &[&str]| {
            let page = house
                .at(NOW)
                .get(&format!("/councils?view=table{query}"))
                .await;
            let names = page.is(200).all("tbody th a");
            assert_eq!(names, expected, "{query}");
        };
        check("&q=三里", &["三里まちづくりの会"]).await;
        check("&q=みさと", &["三里まちづくりの会"]).await;
        check("&q=ミサト", &["三里まちづくりの会"]).await;
        check("&q=みなみ連合", &["潮江南地域連合会"]).await;
        check("&q=潮見台", &["介良地区連携協議会"]).await;
        check("&q=misato", &["三里まちづくりの会"]).await;
        check(
            "&year=2018",
            &[
                "こうようネットワーク",
                "潮江小校区連絡協議会",
                "鴨田小学校区地域内連携協議会",
            ],
        )
        .await;
        check("&q=潮江&year=2018", &["潮江小校区連絡協議会"]).await;
        check("&q=どこにもない", &[]).await;
        let page = house.at(NOW).get("/councils?view=table&year=soon").await;
        assert_eq!(page.is(200).all("tbody tr").len(), 29);
    });
}

#[test]
fn the_registry_is_read_in_english() {
    house::sqlite(FEATURES, |house| async move {
        let page = house.at(NOW).in_english().get("/councils?view=table").await;
        page.is(200)
            .shows("30 of 41 school districts have a council (29 councils)")
            .shows("Misato Community Building Association")
            .shows("Kera, Kera Shiomidai")
            .shows("Section meeting: several times")
            .shows("General meeting: once")
            .shows("Section meeting: 12 times")
            .shows("Nickname 江ノ口plus")
            .shows("FY2013")
            .shows("Jan 2014");
    });
}

fn councils(answer: Value) -> Vec<Value> {
    match answer {
        Value::Array(all) => all,
        other => panic!("no list: {other}"),
    }
}
