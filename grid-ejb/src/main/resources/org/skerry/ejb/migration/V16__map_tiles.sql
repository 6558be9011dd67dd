create table map_tile (
    scope_id uuid    not null,
    -- 1 for cells, up to 8
    zoom     integer not null,
    -- the south-west cell
    x        integer not null,
    y        integer not null,
    jpeg     ${blob} not null,
    primary key (scope_id, zoom, x, y)
);

-- tiles to be drawn from those of the next larger scale
create table map_tile_stale (
    scope_id uuid    not null,
    zoom     integer not null,
    x        integer not null,
    y        integer not null,
    -- how often they changed since it was drawn
    changes  integer not null,
    primary key (scope_id, zoom, x, y)
);
