//! `hallway card`: one's own business cards and their codes.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use hallway_core::book::{CardForm, CardView};
use hallway_core::model::{Card, CardId};
use serde::Serialize;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::pick::short;
use crate::{edit, words};

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Make a card; its name and e-mail are yours unless given
    Add(CardOptions),
    /// Change what is given; an empty text clears it
    Edit {
        /// Its id, label or name
        card: String,
        #[command(flatten)]
        options: CardOptions,
    },
    /// Put a card away; it is kept, and undo brings it back
    Archive {
        /// Its id, label or name
        card: String,
    },
    /// List your cards
    List,
    /// Show one
    Show {
        /// Its id, label or name [default: the first]
        card: Option<String>,
    },
    /// Write the picture of its code
    Qr {
        /// Its id, label or name [default: the first]
        card: Option<String>,
        /// The picture's format [default: by the file's ending]
        #[arg(long, value_enum)]
        format: Option<Format>,
        /// The file; - writes to standard output
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// What a card is made or changed from.
#[derive(Debug, Args)]
pub(crate) struct CardOptions {
    /// What you call it; empty, the name on it
    #[arg(long)]
    label: Option<String>,
    /// The name on it
    #[arg(long)]
    name: Option<String>,
    /// The name in another script
    #[arg(long, value_name = "NAME")]
    second_name: Option<String>,
    /// Job title
    #[arg(long)]
    title: Option<String>,
    /// Company
    #[arg(long)]
    company: Option<String>,
    /// E-mail
    #[arg(long)]
    email: Option<String>,
    /// Phone
    #[arg(long)]
    phone: Option<String>,
    /// Web address
    #[arg(long)]
    url: Option<String>,
    /// A line of your own
    #[arg(long)]
    note: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    Svg,
    Png,
}

impl Format {
    fn ending(self) -> &'static str {
        match self {
            Self::Svg => "svg",
            Self::Png => "png",
        }
    }
}

impl CardOptions {
    fn over(self, mut form: CardForm) -> CardForm {
        edit::value(&mut form.label, self.label);
        edit::value(&mut form.name, self.name);
        edit::text(&mut form.second_name, self.second_name);
        edit::text(&mut form.title, self.title);
        edit::text(&mut form.company, self.company);
        edit::text(&mut form.email, self.email);
        edit::text(&mut form.phone, self.phone);
        edit::text(&mut form.url, self.url);
        edit::text(&mut form.note, self.note);
        form
    }
}

/// A picture that was written.
#[derive(Debug, Serialize)]
struct Written {
    path: String,
}

/// A card that was put away.
#[derive(Debug, Serialize)]
struct Archived {
    id: CardId,
    archived: bool,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    match command {
        Command::Add(options) => save(&options.over(mine(context)?), context),
        Command::Edit { card, options } => {
            let form = form_of(view(Some(&card), context)?.card);
            save(&options.over(form), context)
        }
        Command::Archive { card } => {
            let card = view(Some(&card), context)?.card;
            context.book.archive_card(&context.moment(), card.id)?;
            let archived = Archived { id: card.id, archived: true };
            context.out.one(&archived, |_| vec![words::archived(&card.label)])
        }
        Command::List => {
            let views = context.book.cards()?;
            context.out.rows(&views, ["ID", "LABEL", "NAME", "CODE"], cells)
        }
        Command::Show { card } => {
            let view = view(card.as_deref(), context)?;
            context.out.one(&view, lines)
        }
        Command::Qr { card, format, out } => {
            let id = context.card(card.as_deref())?;
            write(id, format, &out, context)
        }
    }
}

fn save(form: &CardForm, context: &mut Context) -> Result<Answer> {
    let view = context.book.save_card(&context.moment(), form)?;
    context.out.one(&view, lines)
}

/// The card that `typed` means, or the first.
fn view(typed: Option<&str>, context: &Context) -> Result<CardView> {
    let id = context.card(typed)?;
    let view = context.book.cards()?.into_iter().find(|view| view.card.id == id);
    view.ok_or_else(|| Failure::not_found("card", &id.to_string()))
}

/// A new card with what is known of me.
fn mine(context: &Context) -> Result<CardForm> {
    let me = context.book.state(&context.moment())?.me;
    let (name, email) = me.map_or_else(Default::default, |me| (me.name.display, me.email));
    Ok(CardForm { name, email, ..CardForm::default() })
}

fn form_of(card: Card) -> CardForm {
    CardForm {
        id: Some(card.id),
        label: card.label,
        name: card.name.display,
        second_name: card.second_name.map(|name| name.display),
        title: card.title,
        company: card.company,
        email: card.email,
        phone: card.phone,
        url: card.url,
        note: card.note,
    }
}

/// The core chooses the format by the ending, so a format that contradicts it is refused rather
/// than a PNG written into `card.svg`.
fn write(id: CardId, format: Option<Format>, out: &Path, context: &mut Context) -> Result<Answer> {
    if out == Path::new("-") {
        let ending = format.unwrap_or(Format::Svg).ending();
        let picture = context.book.card_picture(id, &Path::new("card").with_extension(ending))?;
        context.out.bytes(&picture)?;
        return Ok(Answer::Done);
    }
    let ending = out.extension().map(|ending| ending.to_string_lossy().to_ascii_lowercase());
    if let Some(format) = format
        && ending.as_deref() != Some(format.ending())
    {
        return Err(Failure::invalid("format", &out.to_string_lossy()));
    }
    context.book.write_card(&context.moment(), id, out)?;
    let written = Written { path: out.display().to_string() };
    context.out.one(&written, |written| vec![written.path.clone()])
}

fn cells(view: &CardView) -> [String; 4] {
    let card = &view.card;
    let name = card.name.display.clone();
    [short(card.id.0), card.label.clone(), name, words::card_code(&view.code)]
}

fn lines(view: &CardView) -> Vec<String> {
    let card = &view.card;
    let second = card.second_name.as_ref().map(|name| format!(" ({})", name.display));
    let name = format!("{}{}", card.name.display, second.unwrap_or_default());
    let mut lines = vec![format!("{}  {}", short(card.id.0), card.label)];
    let rest = [&card.title, &card.company, &card.email, &card.phone, &card.url, &card.note];
    let rest = rest.into_iter().flatten().cloned();
    lines.extend(std::iter::once(name).chain(rest).map(|text| format!("  {text}")));
    lines.push(format!("  {}", words::card_code(&view.code)));
    lines
}
