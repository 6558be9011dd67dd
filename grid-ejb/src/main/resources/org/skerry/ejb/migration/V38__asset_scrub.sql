-- contents that a scrub found to be missing or other than their hash says, until they are well again
create table asset_finding (
    sha256   ${hash}                     not null primary key,
    -- missing, corrupt
    problem  varchar(16)                 not null,
    -- one of those that have this content
    asset_id uuid                        not null,
    length   bigint                      not null,
    found    timestamp(6) with time zone not null
);

-- how often assets were read from the store, by and by
create table asset_reads (
    asset_id  uuid                        not null primary key,
    reads     bigint                      not null,
    last_read timestamp(6) with time zone not null
);
create index asset_reads_most on asset_reads (reads);
create index asset_length on asset (length);
