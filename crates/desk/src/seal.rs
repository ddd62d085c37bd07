//! Seals: what the house draws, gives to a page and must get back as it was. The secret behind them
//! is drawn once for each municipality and stays in its database, so that all nodes know it; it guards
//! nothing that is stored.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use crate::db::{Conn, StoreError};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::p;

/// The seal of a municipality.
#[derive(Clone)]
pub struct Seal([u8; Seal::LENGTH]);

impl Seal {
    const LENGTH: usize = 32;

    /// The seal of this desk's municipality; drawn where there is none yet.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn of(desk: &Desk) -> Result<Seal, Failure> {
        let mut tx = desk.read().await?;
        if let Some(seal) = load(&mut tx, desk.municipality()).await? {
            return Ok(seal);
        }
        drop(tx);
        let mut tx = desk.hall().db().write().await?;
        let fresh: [u8; Seal::LENGTH] = rand::random();
        tx.exec(
            "insert into seal (municipality, secret) values ($1, $2) on conflict do nothing",
            p![desk.municipality(), fresh.to_vec()],
        )
        .await?;
        let seal = load(&mut tx, desk.municipality()).await?;
        tx.commit().await?;
        seal.ok_or_else(|| Failure::Broken("the seal that was just drawn is missing".to_owned()))
    }

    /// The mark under a text, 43 letters. It holds for this purpose and this text alone.
    pub fn mark(&self, purpose: &str, text: &str) -> String {
        URL_SAFE_NO_PAD.encode(self.over(purpose, text).finalize().into_bytes())
    }

    /// Whether a mark was made with this seal for this purpose and this text.
    pub fn is_genuine(&self, purpose: &str, text: &str, mark: &str) -> bool {
        URL_SAFE_NO_PAD
            .decode(mark)
            .is_ok_and(|mark| self.over(purpose, text).verify_slice(&mark).is_ok())
    }

    fn over(&self, purpose: &str, text: &str) -> Hmac<Sha256> {
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes any key");
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac
    }
}

async fn load(tx: &mut Conn, municipality: &str) -> Result<Option<Seal>, StoreError> {
    tx.optional(
        "select secret from seal where municipality = $1",
        p![municipality],
        |row| {
            let secret: Vec<u8> = row.get("secret")?;
            let secret = secret.try_into().map_err(|_| {
                StoreError::Unreadable("a seal has another length than ours".to_owned())
            })?;
            Ok(Seal(secret))
        },
    )
    .await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial;

    #[tokio::test(flavor = "multi_thread")]
    async fn a_mark_holds_for_one_text_at_every_desk_of_the_municipality() {
        trial::both(async |ground| {
            let hall = ground.hall(0).await;
            let desk = || trial::desk(&hall, Vec::new(), trial::at(0));
            let mark = Seal::of(&desk()).await.expect("a seal").mark("key", "a");
            let other = ground.hall(0).await;
            let again = trial::desk(&other, Vec::new(), trial::at(0));
            let seal = Seal::of(&again).await.expect("the same seal");
            let check = |purpose: &str, text: &str, mark: &str, expected: bool| {
                let got = seal.is_genuine(purpose, text, mark);
                assert_eq!(got, expected, "{purpose} {text} {mark}");
            };
            check("key", "a", &mark, true);
            check("key", "b", &mark, false);
            check("other", "a", &mark, false);
            check("key", "a", "", false);
            check("key", "a", "x", false);
            check("key", "a", &mark[1..], false);
        })
        .await;
    }
}
