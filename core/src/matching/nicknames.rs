//! Given names and what their bearers are called. Korean names have no such table: nobody called 지원
//! is called otherwise on a card. To teach one, add it to the line of its name; a short name may stand
//! in several lines.

/// The name on paper first, then its short names, folded.
const NAMES: &[&[&str]] = &[
    &["abigail", "abby", "gail"],
    &["albert", "al", "bert"],
    &["alexander", "alex", "al", "sasha", "sandy"],
    &["alexandra", "alex", "sandra", "sasha", "sandy"],
    &["alfred", "al", "fred", "alfie"],
    &["andrew", "andy", "drew"],
    &["anthony", "tony"],
    &["barbara", "barb", "barbie"],
    &["benjamin", "ben", "benny"],
    &["bradley", "brad"],
    &["cassandra", "cassie", "sandra"],
    &["catherine", "cathy", "kate", "katie", "cat"],
    &["charles", "charlie", "chuck", "chas"],
    &["christina", "chris", "tina", "chrissy"],
    &["christine", "chris", "chrissy", "tina"],
    &["christopher", "chris", "topher"],
    &["cynthia", "cindy"],
    &["daniel", "dan", "danny"],
    &["david", "dave", "davy"],
    &["deborah", "deb", "debbie", "debra"],
    &["dennis", "denny"],
    &["donald", "don", "donny"],
    &["dorothy", "dot", "dottie"],
    &["douglas", "doug"],
    &["edward", "ed", "eddie", "ted", "ned"],
    &["eleanor", "ellie", "nell", "nora"],
    &["elizabeth", "liz", "beth", "betty", "eliza", "lizzie", "lisa", "betsy"],
    &["eugene", "gene"],
    &["francis", "frank", "fran"],
    &["frederick", "fred", "freddie"],
    &["gabriel", "gabe"],
    &["gerald", "gerry", "jerry"],
    &["gregory", "greg"],
    &["harold", "harry", "hal"],
    &["henry", "harry", "hank"],
    &["isabella", "bella", "izzy"],
    &["jacob", "jake"],
    &["jacqueline", "jackie"],
    &["james", "jim", "jimmy", "jamie"],
    &["jeffrey", "jeff", "geoffrey", "geoff"],
    &["jennifer", "jen", "jenny"],
    &["jessica", "jess", "jessie"],
    &["johannes", "hans", "jo"],
    &["john", "jack", "johnny", "jon"],
    &["jonathan", "jon", "john", "nathan"],
    &["joseph", "joe", "joey"],
    &["joshua", "josh"],
    &["judith", "judy"],
    &["katherine", "kathy", "kate", "katie", "kat", "kathryn", "katharine"],
    &["kenneth", "ken", "kenny"],
    &["lawrence", "larry", "laurence"],
    &["leonard", "leo", "len", "lenny"],
    &["lillian", "lily", "lil"],
    &["lucas", "luke"],
    &["margaret", "maggie", "meg", "peggy", "greta", "marge"],
    &["martin", "marty"],
    &["matthew", "matt", "matty"],
    &["maximilian", "max"],
    &["melissa", "mel", "lissa"],
    &["michael", "mike", "mick", "mickey", "mikey"],
    &["mitchell", "mitch"],
    &["natalie", "nat"],
    &["nathaniel", "nate", "nathan", "nat"],
    &["nicholas", "nick", "nicky", "nico"],
    &["nicole", "nicky", "nikki"],
    &["oliver", "ollie"],
    &["olivia", "liv", "livvy"],
    &["pamela", "pam"],
    &["patricia", "pat", "patty", "tricia", "trish"],
    &["patrick", "pat", "paddy"],
    &["peter", "pete"],
    &["philip", "phil", "phillip"],
    &["rachel", "rach"],
    &["raymond", "ray"],
    &["rebecca", "becky", "becca"],
    &["richard", "rick", "dick", "rich", "ricky", "richie"],
    &["robert", "bob", "rob", "bobby", "robbie", "bert"],
    &["ronald", "ron", "ronnie"],
    &["russell", "russ"],
    &["samantha", "sam", "sammy"],
    &["samuel", "sam", "sammy"],
    &["sebastian", "seb", "bastian"],
    &["stanley", "stan"],
    &["stephanie", "steph"],
    &["stephen", "steve", "steven"],
    &["steven", "steve"],
    &["susan", "sue", "suzy", "susie"],
    &["terence", "terry"],
    &["theodore", "ted", "theo", "teddy"],
    &["theresa", "terry", "tess", "teresa"],
    &["thomas", "tom", "tommy"],
    &["timothy", "tim", "timmy"],
    &["valerie", "val"],
    &["veronica", "ronnie", "nica"],
    &["victor", "vic"],
    &["victoria", "vicky", "tori"],
    &["vincent", "vince", "vinny"],
    &["walter", "walt", "wally"],
    &["william", "bill", "will", "billy", "liam", "willy"],
    &["zachary", "zach", "zack"],
];

/// Whether two given names are one name and what its bearer is called, or two such.
pub(super) fn are_of_one_name(one: &str, other: &str) -> bool {
    one != other && NAMES.iter().any(|names| names.contains(&one) && names.contains(&other))
}

/// The first name on paper that somebody called so may have; the name itself where none is known.
pub(super) fn on_paper(given: &str) -> &str {
    let names = NAMES.iter().find(|names| names.contains(&given));
    names.and_then(|names| names.first().copied()).unwrap_or(given)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bob_is_robert_and_sam_may_be_two() {
        assert!(are_of_one_name("bob", "robert"));
        assert!(are_of_one_name("bob", "rob"));
        assert!(are_of_one_name("sam", "samuel") && are_of_one_name("samantha", "sam"));
        assert!(!are_of_one_name("samantha", "samuel"));
        assert!(!are_of_one_name("bob", "bill") && !are_of_one_name("지원", "지민"));
        assert_eq!((on_paper("bob"), on_paper("mina")), ("robert", "mina"));
    }

    #[test]
    fn every_name_is_as_it_is_compared() {
        for name in NAMES.iter().flat_map(|names| names.iter()) {
            assert_eq!(crate::text::fold(name), *name);
        }
    }
}
