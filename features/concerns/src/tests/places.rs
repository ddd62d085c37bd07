//! Every council's concerns lie where its team and its officers reach them.

use std::collections::BTreeSet;

use super::*;

#[test]
fn the_team_that_serves_a_council_reaches_what_belongs_to_it() {
    house::both(FEATURES, |house| async move {
        let mut tx = house.hall().db().read().await.expect("a snapshot");
        // A council with the districts of the teams that serve one of its own.
        let served: Vec<(String, String)> = tx
            .rows(
                "select o.area_path as seat, a.path as reached
                 from organisation o
                 join council_district d on d.municipality = o.municipality and d.council = o.id
                 join team_district t on t.municipality = d.municipality and t.area = d.area
                 join team_district s on s.municipality = t.municipality and s.team = t.team
                 join area a on a.municipality = s.municipality and a.id = s.area
                 where o.kind = 'council'",
                &[],
                |row| Ok((row.get("seat")?, row.get("reached")?)),
            )
            .await
            .expect("the councils");
        let seats: BTreeSet<_> = served.iter().map(|(seat, _)| seat).collect();
        assert!(seats.len() > 29, "{} councils with a team", seats.len());
        for seat in seats {
            let mut of_its_team = served.iter().filter(|(of, _)| of == seat);
            assert!(of_its_team.any(|(_, reached)| reached == seat), "{seat}");
        }
    });
}

#[test]
fn a_council_with_two_districts_has_its_concerns_at_its_seat_or_where_somebody_says() {
    house::both(FEATURES, |house| async move {
        let section = house.at("2023-07-20 20:30").by("community");
        let form = section.get("/concerns/new").await;
        let kera = choice(form.is(200), "council", "介良地区連携協議会");
        let area = |name: &str| choice(&form, "area", name);
        let check = async |council: &str, area: &str, lies: &str| {
            let typed = [
                ("title", "件名"),
                ("words", "言葉"),
                ("spot", "公民館の前"),
                ("council", council),
                ("area", area),
            ];
            let concern = section.post("/concerns/new", &typed).await.leads_to();
            let page = section.get(&concern).await;
            page.is(200).shows("公民館の前").shows("介良地区連携協議会");
            assert!(page.all("aside").join(" ").contains(lies), "{lies}");
        };
        check(&kera, "", "介良").await;
        check(&kera, &area("介良潮見台"), "介良潮見台").await;
        check("", &area("介良潮見台"), "介良潮見台").await;
    });
}
