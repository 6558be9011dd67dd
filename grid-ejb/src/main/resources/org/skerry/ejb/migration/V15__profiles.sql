create table profile (
    user_id          uuid           not null primary key,
    partner_id       uuid           not null,
    publish          boolean        not null,
    mature           boolean        not null,
    web_url          varchar(1024)  not null,
    image_id         uuid           not null,
    about            varchar(16384) not null,
    first_life_image uuid           not null,
    first_life       varchar(16384) not null,
    want_mask        integer        not null,
    want_text        varchar(1024)  not null,
    skills_mask      integer        not null,
    skills_text      varchar(1024)  not null,
    languages        varchar(1024)  not null,
    -- picks and classifieds ever added; its row is locked while they are counted
    entries          integer        not null
);

create table profile_pick (
    id              uuid          not null primary key,
    creator_id      uuid          not null,
    top             boolean       not null,
    name            varchar(255)  not null,
    original_name   varchar(255)  not null,
    description     varchar(8192) not null,
    parcel_id       uuid          not null,
    snapshot_id     uuid          not null,
    parcel_name     varchar(255)  not null,
    sim_name        varchar(255)  not null,
    global_position varchar(255)  not null,
    gatekeeper      varchar(255)  not null,
    sort_order      integer       not null,
    enabled         boolean       not null
);
create index profile_pick_creator on profile_pick (creator_id);

create table profile_classified (
    id              uuid                        not null primary key,
    creator_id      uuid                        not null,
    created         timestamp(6) with time zone not null,
    expires         timestamp(6) with time zone not null,
    category        integer                     not null,
    name            varchar(255)                not null,
    description     varchar(8192)               not null,
    parcel_id       uuid                        not null,
    parent_estate   integer                     not null,
    snapshot_id     uuid                        not null,
    sim_name        varchar(255)                not null,
    global_position varchar(255)                not null,
    parcel_name     varchar(255)                not null,
    flags           integer                     not null,
    price           integer                     not null
);
create index profile_classified_creator on profile_classified (creator_id);

create table profile_note (
    user_id   uuid          not null,
    target_id uuid          not null,
    notes     varchar(8192) not null,
    primary key (user_id, target_id)
);

create table profile_preferences (
    user_id           uuid         not null primary key,
    messages_by_email boolean      not null,
    visible           boolean      not null,
    email             varchar(254) not null
);

create table profile_data (
    user_id    uuid          not null,
    tag        varchar(64)   not null,
    data_key   varchar(64)   not null,
    data_value varchar(8192) not null,
    primary key (user_id, tag, data_key)
);
