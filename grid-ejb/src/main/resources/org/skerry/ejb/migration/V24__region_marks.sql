-- two more of the flags, for searching: 512 a link to another grid, 1024 where its visitors arrive
alter table region add column hyperlink boolean default false not null;
alter table region add column default_hypergrid boolean default false not null;
update region set hyperlink = true where mod(flags / 512, 2) = 1;
update region set default_hypergrid = true where mod(flags / 1024, 2) = 1;
create index region_hyperlink on region (hyperlink);
create index region_default_hypergrid on region (default_hypergrid);
