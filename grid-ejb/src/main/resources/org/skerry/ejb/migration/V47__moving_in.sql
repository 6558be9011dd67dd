-- a walk through the database of another grid, and how far each of its steps has come: written with the rows it moved
create table moving_pass (
    -- a hash of the source's address
    source        varchar(64)                 not null primary key,
    started       timestamp(6) with time zone not null,
    report        varchar(1024)               not null,
    -- what of the report belongs to committed pages, in bytes
    report_length bigint                      not null,
    finished      boolean                     not null
);

create table moving_step (
    source   varchar(64)                 not null references moving_pass (source),
    step     varchar(64)                 not null,
    -- the key after which it goes on
    place    varchar(4096)               not null,
    counts   varchar(8192)               not null,
    finished boolean                     not null,
    changed  timestamp(6) with time zone not null,
    primary key (source, step)
);
