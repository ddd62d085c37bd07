//! Two who merge crosswise at the same moment: one of them is told, and no concern is lost.

use super::*;

#[test]
fn two_concerns_are_never_merged_into_each_other_f2() {
    house::both(FEATURES, |house| async move {
        for _ in 0..4 {
            let one = judged_ditch(&house, "members").await;
            let other = judged_ditch(&house, "members").await;
            let team = house.at("2023-07-21 09:00").by("team_misato");
            let number = |page: &Reply| page.all(".page-head .chip").remove(0);
            let here = number(&team.get(&one).await);
            let there = number(&team.get(&other).await);
            let (into_there, into_here) = ([("into", there.as_str())], [("into", here.as_str())]);
            let (one, other) = (format!("{one}/merge"), format!("{other}/merge"));
            let (first, second) =
                tokio::join!(team.post(&one, &into_there), team.post(&other, &into_here));
            let mut came = [first.status.as_u16(), second.status.as_u16()];
            came.sort_unstable();
            assert_eq!(came[0], 303, "one of them is merged: {came:?}");
            assert!(matches!(came[1], 409 | 422), "the other is told: {came:?}");
        }
        check_no_orphans(&house).await;
    });
}
