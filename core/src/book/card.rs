//! My business cards and their codes.

use std::path::Path;

use super::forms::CardForm;
use super::views::{CardCode, CardView};
use super::{Book, typed};
use crate::card::{self, CardError, Code, FieldSize, Level};
use crate::error::{Error, Result};
use crate::model::*;

/// The side of an exported picture in pixels: 40 mm at 600 dpi, and whole modules for any code.
const PNG_PIXELS: u32 = 1_024;

impl Book {
    /// My cards in order, each with its code.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn cards(&self) -> Result<Vec<CardView>> {
        let cards = self.store.read(|reader| reader.cards())?;
        Ok(cards.into_iter().map(view).collect())
    }

    /// The code a card would have, while it is being typed.
    #[must_use]
    pub fn preview_card(form: &CardForm) -> CardCode {
        let blank = CardId(uuid::Uuid::nil());
        match card_of(form, blank, 0) {
            Ok(card) => code_of(&card),
            Err(_) => CardCode::TooMuch { bytes: 0, limit: 0, shorten: vec!["name".to_owned()] },
        }
    }

    /// Makes or edits a card.
    ///
    /// # Errors
    /// [`Error::Invalid`] for an empty name.
    pub fn save_card(&self, moment: &Moment, form: &CardForm) -> Result<CardView> {
        self.store.write(moment, Verb::SaveCard, |writer| {
            let old: Option<Card> = form.id.map(|id| writer.expect_row(id)).transpose()?;
            let last = writer.cards()?.last().map_or(0, |card| card.position + 1);
            let id = form.id.unwrap_or_else(|| CardId(moment.id()));
            let card = card_of(form, id, old.as_ref().map_or(last, |old| old.position))?;
            match old {
                Some(_) => writer.update(&card)?,
                None => writer.insert(&card)?,
            }
            let args = Args::one(id.0);
            Ok((view(card), args))
        })
    }

    /// Puts a card away. It is kept, and undo brings it back.
    ///
    /// # Errors
    /// [`Error::NotFound`].
    pub fn archive_card(&self, moment: &Moment, id: CardId) -> Result<()> {
        self.store.write(moment, Verb::SaveCard, |writer| {
            writer.expect_row::<Card>(id)?;
            writer.archive_card(id, moment.now)?;
            Ok(((), Args::one(id.0)))
        })
    }

    /// The picture of a card's code: SVG or PNG, by the ending of `path`.
    ///
    /// # Errors
    /// [`Error::NotFound`]; [`Error::CardTooLong`];
    /// [`Error::Invalid`] for another ending.
    pub fn card_picture(&self, id: CardId, path: &Path) -> Result<Vec<u8>> {
        let card: Card = self.store.read(|reader| reader.expect_row(id))?;
        let code = Code::of(&card::payload(&draft_of(&card)), Level::M)
            .map_err(|error| refused(&error))?;
        let ending = path.extension().map(|ending| ending.to_ascii_lowercase());
        match ending.as_ref().and_then(|ending| ending.to_str()) {
            Some("svg") => {
                Ok(card::svg(&code, &card.name.display, &position_of(&card)).into_bytes())
            }
            Some("png") => card::png(&code, PNG_PIXELS).map_err(|error| refused(&error)),
            _ => Err(Error::Invalid { field: "format", text: path.display().to_string() }),
        }
    }

    /// Writes the picture of a card's code to a file, whole or not at all.
    ///
    /// # Errors
    /// Those of [`card_picture`](Self::card_picture), [`Error::InProfile`], [`Error::NotWritable`] and
    /// [`Error::DiskFull`].
    pub fn write_card(&self, moment: &Moment, id: CardId, path: &Path) -> Result<()> {
        let picture = self.card_picture(id, path)?;
        self.write_file(moment, path, &picture)
    }
}

/// A card from what was typed.
pub(super) fn card_of(form: &CardForm, id: CardId, position: i64) -> Result<Card> {
    let line = |text: &Option<String>| typed::line(text.as_deref());
    let name = typed::name_of("name", &form.name)?;
    Ok(Card {
        id,
        label: typed::line(Some(&form.label)).unwrap_or_else(|| name.display.clone()),
        name,
        second_name: line(&form.second_name)
            .map(|name| typed::name_of("second_name", &name))
            .transpose()?,
        title: line(&form.title),
        company: line(&form.company),
        email: typed::email(form.email.as_deref())?,
        phone: line(&form.phone),
        url: line(&form.url),
        note: line(&form.note),
        position,
    })
}

fn view(card: Card) -> CardView {
    CardView { code: code_of(&card), card }
}

/// A card's code, read back before it is shown.
fn code_of(card: &Card) -> CardCode {
    code_of_draft(&draft_of(card))
}

/// The code of what stands on any card, read back before it is shown.
pub(super) fn code_of_draft(draft: &ContactDraft) -> CardCode {
    match Code::of(&card::payload(draft), Level::M) {
        Ok(code) if card::proves(&code) => CardCode::Readable {
            modules: rows(&code),
            version: i16::from(code.version),
            bytes: code.bytes(),
        },
        Ok(code) => CardCode::TooMuch { bytes: code.bytes(), limit: 0, shorten: Vec::new() },
        Err(
            CardError::TooLong { bytes, limit, longest }
            | CardError::TooDense { bytes, limit, longest },
        ) => CardCode::TooMuch { bytes, limit, shorten: fields(&longest) },
        Err(CardError::NoPicture { .. }) => {
            CardCode::TooMuch { bytes: 0, limit: 0, shorten: Vec::new() }
        }
    }
}

fn refused(error: &CardError) -> Error {
    match *error {
        CardError::TooLong { bytes, limit, .. } | CardError::TooDense { bytes, limit, .. } => {
            Error::CardTooLong { bytes, limit }
        }
        CardError::NoPicture { pixels } => {
            Error::Invalid { field: "pixels", text: pixels.to_string() }
        }
    }
}

fn rows(code: &Code) -> Vec<String> {
    let row = |row: &[bool]| row.iter().map(|dark| if *dark { '1' } else { '0' }).collect();
    code.dark.chunks(code.side.max(1)).map(row).collect()
}

/// The fields worth shortening: those beside which the largest is not more than four times as large.
fn fields(sizes: &[FieldSize]) -> Vec<String> {
    let word =
        |size: &FieldSize| serde_json::to_value(size.field).ok()?.as_str().map(str::to_owned);
    let largest = sizes.first().map_or(0, |size| size.bytes);
    sizes.iter().filter(|size| size.bytes * 4 >= largest).filter_map(word).collect()
}

/// What a picture of the card says beside the name; what I call the card is nobody else's business.
fn position_of(card: &Card) -> String {
    let parts = [card.title.as_deref(), card.company.as_deref()];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}

fn draft_of(card: &Card) -> ContactDraft {
    let point = |kind, value: &Option<String>| {
        value.clone().map(|value| PointDraft { kind, label: None, value })
    };
    let points = [
        point(PointKind::Phone, &card.phone),
        point(PointKind::Email, &card.email),
        point(PointKind::Url, &card.url),
    ];
    ContactDraft {
        name: card.name.clone(),
        second_name: card.second_name.clone(),
        title: card.title.clone(),
        company: card.company.clone(),
        points: points.into_iter().flatten().collect(),
        note: card.note.clone(),
        ..ContactDraft::default()
    }
}
