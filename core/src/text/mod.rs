#[derive(Clone, Copy)]
pub enum SortOrder {
    Korean,
    Latin,
}
pub fn sort_key(name: &str, _o: SortOrder) -> Vec<u8> {
    name.as_bytes().to_vec()
}
