create table estate (
    id              integer          not null primary key,
    name            varchar(255)     not null,
    name_folded     varchar(765)     not null,
    owner_id        uuid             not null,
    abuse_email     varchar(255)     not null,
    -- bits of EstateFlag
    flags           integer          not null,
    parent          integer          not null,
    billable_factor real             not null,
    price_per_meter integer          not null,
    redirect_x      integer          not null,
    redirect_y      integer          not null,
    sun_position    double precision not null
);
create index estate_name on estate (name_folded);
create index estate_owner on estate (owner_id);

create table estate_entry (
    estate_id integer not null references estate (id),
    -- 0 managers, 1 access, 2 groups
    list      integer not null,
    ordinal   integer not null,
    entry_id  uuid    not null,
    primary key (estate_id, list, ordinal)
);

create table estate_ban (
    estate_id integer                     not null references estate (id),
    ordinal   integer                     not null,
    user_id   uuid                        not null,
    host      varchar(255)                not null,
    host_mask varchar(255)                not null,
    banned_by uuid                        not null,
    since     timestamp(6) with time zone not null,
    primary key (estate_id, ordinal)
);

create table estate_region (
    region_id uuid    not null primary key,
    estate_id integer not null references estate (id)
);
create index estate_region_estate on estate_region (estate_id);

insert into named_lock (name) values ('estates');
