-- contents of the store that no asset has, as the last scrub found them
create table asset_unreferenced (
    sha256 ${hash}                     not null primary key,
    -- bytes that it takes in the store
    length bigint                      not null,
    -- when it was last kept
    kept   timestamp(6) with time zone not null
);
