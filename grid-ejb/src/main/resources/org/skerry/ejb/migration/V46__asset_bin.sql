-- What came back from the bin counts as needed until a sweep has seen it; and one row says up to when the bin is emptied.
create table asset_restored (
    asset_id uuid                        not null primary key,
    restored timestamp(6) with time zone not null
);

create table asset_bin (
    id               integer                     not null primary key,
    forgotten_before timestamp(6) with time zone not null
);

insert into asset_bin (id, forgotten_before) values (1, timestamp with time zone '1970-01-01 00:00:00+00:00');
