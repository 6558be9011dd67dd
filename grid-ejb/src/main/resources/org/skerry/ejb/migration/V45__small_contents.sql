-- Contents of a few kB: a row costs less than a file, and is durable with the row of the asset that names it.
create table asset_small (
    sha256 ${hash}                     not null primary key,
    kept   timestamp(6) with time zone not null,
    data   ${bytes}                    not null
);
