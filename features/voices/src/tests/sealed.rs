//! What an address may decide for somebody else, and what must come back as the house drew it.

use super::*;

/// The hidden fields of a page.
fn hidden(page: &Reply, name: &str) -> Vec<String> {
    page.attributes(&format!("main input[name={name}]"), "value")
}

#[test]
fn an_address_fills_in_nothing_but_where_the_box_stands() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let kyuju = council(&house, "久重地域連携協議会").await;
        let path = format!(
            "/voices/new?council={kyuju}&key=k7m2-9xq4-hd3r-w8tn&photo=AAAA&website=spam\
             &closed=yes&public=yes&text=slipped&mail=neko@example.jp&step=send"
        );
        let form = visitor.get(&path).await;
        form.is(200).shows("久重地域連携協議会の目安箱");
        for name in ["key", "photo"] {
            assert_eq!(hidden(&form, name), Vec::<String>::new(), "{name}");
        }
        for name in ["website", "mail"] {
            assert_eq!(hidden(&form, name), [""], "{name}");
        }
        assert_eq!(form.all("main input[type=checkbox][checked]").len(), 0);
        assert_eq!(form.all("main textarea"), [""]);
    });
}

#[test]
fn nobody_chooses_the_key_of_somebody_elses_link() {
    house::both(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let look = async |text: &str, key: &str| {
            let fields = [("text", text), ("key", key)];
            visitor.post("/voices/new", &fields).await
        };
        let drawn = hidden(&look("別の言葉", "").await, "key").remove(0);
        let plain = drawn.split('.').next().expect("a key").to_owned();
        // The key that somebody slipped in: plain, drawn for other words, or with a seal of their own.
        for slipped in [plain.clone(), drawn.clone(), format!("{plain}.AAAA")] {
            let next = hidden(&look(BUS, &slipped).await, "key").remove(0);
            assert!(!next.starts_with(&plain), "the house draws its own");
            let sent = [("text", BUS), ("key", &slipped), ("step", "send")];
            let receipt = visitor.post("/voices/new", &sent).await.leads_to();
            assert!(!receipt.contains(&plain), "{receipt}");
            visitor.get(&receipt).await.is(200);
            let known = visitor.get(&format!("/voices/follow/{plain}")).await;
            known.is(404);
        }
        let api = raised(&visitor, json!({ "text": BUS, "key": plain })).await;
        assert_ne!(api.key, plain);
    });
}

#[test]
fn the_page_of_a_link_names_its_address_nowhere() {
    house::sqlite(FEATURES, |house| async move {
        let visitor = house.at(NOW);
        let it = raised(&visitor, json!({ "text": BUS })).await;
        for path in [it.link(), format!("{}/receipt", it.link())] {
            let page = visitor.get(&path).await;
            assert_eq!(page.is(200).headers["referrer-policy"], "no-referrer");
            assert_eq!(page.headers["cache-control"], "no-store");
        }
    });
}
