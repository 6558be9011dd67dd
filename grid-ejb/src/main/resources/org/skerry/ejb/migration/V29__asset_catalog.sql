-- What is known of an asset says by which hash its bytes are found. The bytes that this database has go to a table by
-- hash, each content once; the store that assets are written to may be another.
alter table asset add column sha256 ${hash};
alter table asset add column length bigint;
alter table asset add column extra  varchar(16384)              default '' not null;
alter table asset add column stored timestamp(6) with time zone default current_timestamp not null;

-- without bytes nobody has ever seen it
delete from asset where not exists (select 1 from asset_data d where d.asset_id = asset.id);
update asset set
    sha256 = (select ${sha256} from asset_data d where d.asset_id = asset.id),
    length = (select octet_length(d.data) from asset_data d where d.asset_id = asset.id);
alter table asset alter column sha256 set not null;
alter table asset alter column length set not null;
alter table asset alter column extra drop default;
alter table asset alter column stored drop default;
create index asset_content on asset (sha256);

create table asset_blob (
    sha256 ${hash}                     not null primary key,
    length bigint                      not null,
    kept   timestamp(6) with time zone not null
);

-- apart, so that a row with bytes is never written again
create table asset_blob_data (
    sha256 ${hash} not null primary key,
    data   ${blob} not null
);

insert into asset_blob (sha256, length, kept)
    select distinct sha256, length, current_timestamp from asset;
insert into asset_blob_data (sha256, data)
    select a.sha256, d.data from asset a join asset_data d on d.asset_id = a.id
    where not exists (select 1 from asset b where b.sha256 = a.sha256 and b.id < a.id);
drop table asset_data;
