//! Pictures as bad as they come, and what is read in them.

mod apart;
mod degrade;
mod degraded;
mod dice;
mod figures;
mod light;
mod peers;
