-- what a sweep has found to be needed; empty before and after
create table asset_mark (
    asset_id uuid    not null primary key,
    -- whether what it refers to was looked for
    traced   boolean not null
);
create index asset_mark_traced on asset_mark (traced, asset_id);

-- rows of assets that a sweep found nobody to need, until their time is over
create table asset_recycled (
    id          uuid                        not null primary key,
    name        varchar(255)                not null,
    description varchar(1024)               not null,
    asset_type  integer                     not null,
    created     timestamp(6) with time zone not null,
    local_only  boolean                     not null,
    temporary   boolean                     not null,
    creator_id  varchar(512)                not null,
    flags       integer                     not null,
    sha256      ${hash}                     not null,
    length      bigint                      not null,
    extra       varchar(16384)              not null,
    stored      timestamp(6) with time zone not null,
    recycled    timestamp(6) with time zone not null
);
create index asset_recycled_since on asset_recycled (recycled);
create index asset_recycled_content on asset_recycled (sha256);

-- what regions say that they hold; a report counts once it is whole
create table asset_holder (
    region_id uuid                        not null primary key,
    report_id uuid                        not null,
    assets    integer                     not null,
    reported  timestamp(6) with time zone not null
);
create table asset_holding (
    report_id uuid not null,
    asset_id  uuid not null,
    region_id uuid not null
);
create index asset_holding_report on asset_holding (report_id);
create index asset_holding_region on asset_holding (region_id);
create index asset_holding_asset on asset_holding (asset_id);

create index inventory_item_asset on inventory_item (asset_id);
