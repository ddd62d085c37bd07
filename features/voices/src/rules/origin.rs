//! Where does it come from that somebody keys in for another? What a way in needs is asked for, and
//! nothing else: whoever called may not know their district.

use kernel::refusal::Refusal;

use crate::model::Channel;

/// What was said of where a voice came from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Origin {
    pub(crate) channel: Channel,
    /// A box was chosen.
    pub(crate) names_box: bool,
    /// A council was chosen, or whoever keys it in speaks for one.
    pub(crate) names_council: bool,
    /// A council or a district was chosen.
    pub(crate) names_place: bool,
    /// There are boxes among which to choose.
    pub(crate) has_boxes: bool,
}

/// A slip was in a box that stands somewhere (B3), a consultation is that of a council (C4), and what
/// was said by telephone was in no box.
///
/// # Errors
/// `voice.which_box`, `voice.no_slip` and `voice.which_council`.
pub(crate) fn check_origin(it: &Origin) -> Result<(), Refusal> {
    match it.channel {
        Channel::Slip if it.has_boxes && !it.names_box && !it.names_place => {
            Err(Refusal::new("voice.which_box").at("suggestion_box"))
        }
        Channel::Slip => Ok(()),
        _ if it.names_box => Err(Refusal::new("voice.no_slip").at("suggestion_box")),
        Channel::Consultation if !it.names_council => {
            Err(Refusal::new("voice.which_council").at("council"))
        }
        Channel::Site
        | Channel::Telephone
        | Channel::Visit
        | Channel::Consultation
        | Channel::Meeting
        | Channel::Report
        | Channel::Letter => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_slip_has_its_box_and_a_consultation_its_council_b3_c4() {
        let nothing = |channel: Channel| Origin {
            channel,
            names_box: false,
            names_council: false,
            names_place: false,
            has_boxes: true,
        };
        let check = |it: Origin, expected: Option<&str>| {
            let no = check_origin(&it).err();
            assert_eq!(no.map(|no| no.rule), expected, "{it:?}");
        };
        let slip = nothing(Channel::Slip);
        let in_a_box = Origin {
            names_box: true,
            ..slip
        };
        let from_somewhere = Origin {
            names_place: true,
            ..slip
        };
        let without_boxes = Origin {
            has_boxes: false,
            ..slip
        };
        check(slip, Some("voice.which_box"));
        check(in_a_box, None);
        check(from_somewhere, None);
        check(without_boxes, None);
        let call = nothing(Channel::Telephone);
        check(call, None);
        let boxed = Origin {
            names_box: true,
            ..call
        };
        check(boxed, Some("voice.no_slip"));
        let consultation = nothing(Channel::Consultation);
        check(consultation, Some("voice.which_council"));
        let of_a_council = Origin {
            names_council: true,
            ..consultation
        };
        check(of_a_council, None);
    }
}
