//! A relay has to show a certificate that somebody we trust made out to it.

use super::*;
use crate::trial::Authority;

#[tokio::test]
async fn a_relay_that_shows_the_wrong_face_gets_nothing() {
    both(async |ground| {
        let hall = ground.hall(0).await;
        let town = Authority::new("the town's authority");
        let stranger = Authority::new("somebody else");
        for encryption in [Encryption::Tls, Encryption::StartTls] {
            let shown = town.certify("127.0.0.1");
            let mut relay = MailRelay::start_with_tls(encryption, &shown).await;
            let settings = relay.settings();
            let mailer = |trusted: Option<String>| {
                let settings = MailSettings {
                    encryption,
                    trusted,
                    ..settings.clone()
                };
                Mailer::new(Some(&settings)).expect("settings that work")
            };
            let id = Uuid::now_v7();
            put(&hall, id, "douro@city.example", "ja", ABOUT).await;
            let mut minutes = 0;
            for trusted in [None, Some(stranger.root())] {
                let hall = ground.hall(minutes).await;
                assert_eq!(turn(&hall, &mailer(trusted)).await, Turn::Unreachable);
                minutes += 60;
            }
            assert!(relay.taken.try_recv().is_err(), "{encryption:?}");

            let mailer = mailer(Some(town.root()));
            assert_eq!(turn(&ground.hall(minutes).await, &mailer).await, Turn::Sent);
            let taken = relay.taken.try_recv().expect("a message");
            assert_eq!(taken.to, "douro@city.example", "{encryption:?}");
        }
    })
    .await;
}
