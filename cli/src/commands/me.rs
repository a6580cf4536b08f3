//! `hallway me`: who uses it.

use clap::Subcommand;
use hallway_core::book::MeForm;
use hallway_core::model::Colleague;

use crate::context::Context;
use crate::failure::{Failure, Result};
use crate::output::Answer;
use crate::words;

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Say who you are; what is left out stays as it is
    Set {
        /// Your name
        name: Option<String>,
        /// Your e-mail
        #[arg(long)]
        email: Option<String>,
        /// Your time zone at home (IANA, such as Asia/Seoul) [default: this computer's]
        #[arg(long)]
        zone: Option<String>,
    },
    /// Show who uses Hallway
    Show,
}

pub(crate) fn run(command: Command, context: &mut Context) -> Result<Answer> {
    let moment = context.moment();
    let old = context.book.state(&moment)?.me;
    match command {
        Command::Set { name, email, zone } => {
            let form = match old {
                Some(me) => MeForm {
                    name: name.unwrap_or(me.name.display),
                    email: email.or(me.email),
                    zone: zone.or(me.zone),
                },
                None => MeForm {
                    name: name.ok_or_else(|| Failure::invalid("name", ""))?,
                    email,
                    zone: zone.or_else(|| Some(moment.zone.name().to_owned())),
                },
            };
            let me = context.book.set_me(&moment, &form)?;
            context.out.one(&me, lines)
        }
        Command::Show => match old {
            Some(me) => context.out.one(&me, lines),
            None => {
                context.out.one(&old, |_| vec![words::NOBODY_YET.to_owned()])?;
                Ok(Answer::Nothing)
            }
        },
    }
}

fn lines(me: &Colleague) -> Vec<String> {
    let rest = [&me.email, &me.zone].into_iter().flatten().cloned();
    std::iter::once(me.name.display.clone()).chain(rest).collect()
}
