//! Messages to people: begun from a template with the person's own facts, sent by whatever sends mail
//! here, or kept as a file for the flight.

use std::path::Path;

use mail_builder::MessageBuilder;
use mail_builder::headers::raw::Raw;

use super::Book;
use super::forms::TripLanguage;
use super::me::{self, TEMPLATES};
use super::show::Show;
use super::views::{MessageDraft, MessageTemplate};
use crate::error::{Error, Result};
use crate::model::*;
use crate::store::Reader;
use crate::text::{clean_line, clean_text};

mod words;

impl Book {
    /// How messages begin, in every language.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn message_templates(&self) -> Result<Vec<MessageTemplate>> {
        self.store.read(|reader| {
            let own: Vec<MessageTemplate> = reader.setting(TEMPLATES)?.unwrap_or_default();
            let languages = [TripLanguage::En, TripLanguage::Ko];
            Ok(languages.map(|language| template(&own, language)).into())
        })
    }

    /// Says how messages of a language begin; an empty text is the one it came with.
    ///
    /// # Errors
    /// When the disk refuses.
    pub fn save_message_template(&self, new: &MessageTemplate) -> Result<Vec<MessageTemplate>> {
        self.store.write_local(|writer| {
            let mut own: Vec<MessageTemplate> = writer.setting(TEMPLATES)?.unwrap_or_default();
            own.retain(|old| old.language != new.language);
            let (subject, body) = (clean_line(&new.subject), clean_text(&new.body));
            if !body.is_empty() {
                own.push(MessageTemplate { language: new.language, subject, body });
            }
            writer.set_setting(TEMPLATES, &own)
        })?;
        self.message_templates()
    }

    /// A message to somebody about a follow-up of theirs, or about nothing yet; in their language,
    /// unless another is wanted.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn draft_message(
        &self,
        moment: &Moment,
        contact: ContactId,
        follow_up: Option<FollowUpId>,
        language: Option<TripLanguage>,
    ) -> Result<MessageDraft> {
        self.store.read(|reader| {
            let what = follow_up.map(|id| reader.expect_row::<FollowUp>(id)).transpose()?;
            let contact: Contact = reader.expect_row(contact)?;
            let language = language.unwrap_or_else(|| words::language_of(&contact));
            let own: Vec<MessageTemplate> = reader.setting(TEMPLATES)?.unwrap_or_default();
            let facts = facts(reader, moment, &contact, what.map(|one| one.what), language)?;
            let template = template(&own, language);
            let points = reader.points_of(contact.id)?.into_iter();
            let to = points.filter(|point| point.kind == PointKind::Email).map(|one| one.value);
            let subject = fill(&template.subject, &facts);
            Ok(MessageDraft {
                language,
                to: to.into_iter().next(),
                to_name: words::full_name(&contact, language),
                subject: if subject.is_empty() {
                    words::subject(language).to_owned()
                } else {
                    subject
                },
                body: fill(&template.body, &facts),
            })
        })
    }

    /// A message as a file that mail programs open as a draft (RFC 5322, `X-Unsent`).
    ///
    /// # Errors
    /// [`Error::NotWritable`] and those of writing a file.
    pub fn write_message(&self, moment: &Moment, path: &Path, draft: &MessageDraft) -> Result<()> {
        let me = self.store.read(me::me)?;
        let mut message = MessageBuilder::new()
            .message_id(format!("{}@hallway", moment.id()))
            .date(moment.now.timestamp())
            .header("X-Unsent", Raw::new("1"))
            .subject(clean_line(&draft.subject))
            .text_body(clean_text(&draft.body));
        if let Some(to) = &draft.to {
            message = message.to((clean_line(&draft.to_name), clean_line(to)));
        }
        if let Some((name, email)) = me.and_then(|me| Some((me.name.display, me.email?))) {
            message = message.from((name, email));
        }
        let bytes = message.write_to_vec().map_err(|cause| Error::not_written(path, cause))?;
        self.write_file(moment, path, &bytes)
    }
}

/// The template of a language: mine, else the one it came with.
fn template(own: &[MessageTemplate], language: TripLanguage) -> MessageTemplate {
    let mine = own.iter().find(|one| one.language == language);
    mine.cloned().unwrap_or_else(|| words::template(language))
}

/// What may stand in a message, by the name it has in a template.
fn facts(
    reader: &Reader<'_>,
    moment: &Moment,
    contact: &Contact,
    what: Option<String>,
    language: TripLanguage,
) -> Result<Vec<(&'static str, Option<String>)>> {
    let row = Show::new(reader, moment.zone)?.row_of(contact)?;
    let met = row.last.as_ref();
    let place = met.and_then(|met| met.occasion.as_ref()).map(|one| one.title.clone());
    let when = met.map(|met| words::day(met.at, &met.zone, language));
    let me = me::me(reader)?.map(|me| me.name.display);
    Ok(vec![
        ("name", Some(words::addressed(contact, language))),
        ("where", place),
        ("when", when),
        ("what", what),
        ("company", row.company),
        ("me", me),
    ])
}

/// A template with its facts filled in. A line that lacks one of its facts is left out.
fn fill(template: &str, facts: &[(&str, Option<String>)]) -> String {
    let line = |line: &str| {
        let mut filled = String::with_capacity(line.len());
        let mut rest = line;
        while let Some((before, after)) = rest.split_once('{') {
            filled.push_str(before);
            let named = after.split_once('}').and_then(|(name, after)| {
                facts.iter().find(|(known, _)| *known == name).map(|(_, fact)| (fact, after))
            });
            match named {
                Some((fact, after)) => {
                    filled.push_str(fact.as_deref()?);
                    rest = after;
                }
                None => {
                    filled.push('{');
                    rest = after;
                }
            }
        }
        filled.push_str(rest);
        Some(filled)
    };
    let lines: Vec<String> = template.lines().filter_map(line).collect();
    // What was left out leaves no hole.
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

#[cfg(test)]
mod tests;
