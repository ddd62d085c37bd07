//! An authority of the test's own, as the network of a town has one.

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};

/// Signs certificates that nobody trusts who was not told to.
pub(crate) struct Authority(CertifiedIssuer<'static, KeyPair>);

/// A certificate and its key, both as PEM.
pub(crate) struct Certified {
    pub(crate) certificate: String,
    pub(crate) key: String,
}

impl Authority {
    pub(crate) fn new(name: &str) -> Authority {
        let mut about = CertificateParams::default();
        about.distinguished_name.push(DnType::CommonName, name);
        about.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let issuer = CertifiedIssuer::self_signed(about, key()).expect("an authority");
        Authority(issuer)
    }

    /// What is given to those who shall trust this authority, as PEM.
    pub(crate) fn root(&self) -> String {
        self.0.as_ref().pem()
    }

    /// A certificate made out to a name, or to an address of the network.
    pub(crate) fn certify(&self, name: &str) -> Certified {
        let key = key();
        let certificate = CertificateParams::new([name.to_owned()])
            .and_then(|about| about.signed_by(&key, &self.0))
            .expect("a certificate");
        Certified {
            certificate: certificate.pem(),
            key: key.serialize_pem(),
        }
    }
}

fn key() -> KeyPair {
    KeyPair::generate().expect("a key")
}
