// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.grid;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.grid.RegionFlag;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;
import org.skerry.ejb.persistence.Folded;

@Entity
@Table(name = "region")
class RegionEntity {
    @Id
    UUID id;

    @Column(name = "scope_id")
    UUID scope;

    @Column
    String name;

    @Column(name = "name_folded")
    String nameFolded;

    @Column(name = "loc_x")
    int x;

    @Column(name = "loc_y")
    int y;

    @Column(name = "size_x")
    int sizeX;

    @Column(name = "size_y")
    int sizeY;

    @Column
    String host;

    @Column(name = "http_port")
    int httpPort;

    @Column(name = "server_uri")
    String serverUri;

    @Column(name = "udp_port")
    int udpPort;

    @Column
    int flags;

    @Column
    boolean online;

    @Column(name = "default_region")
    boolean defaultRegion;

    @Column(name = "fallback_region")
    boolean fallbackRegion;

    @Column(name = "default_hypergrid")
    boolean defaultHypergrid;

    @Column
    boolean hyperlink;

    @Column
    int access;

    @Column(name = "map_texture")
    UUID mapTexture;

    @Column(name = "parcel_map_texture")
    UUID parcelMapTexture;

    @Column
    String secret;

    @Column(name = "owner_id")
    UUID owner;

    @Column
    Instant registered;

    protected RegionEntity() {}

    RegionEntity(RegionId id) {
        this.id = id.value();
    }

    final void take(GridRegion region, Instant now) {
        scope = region.scope().value();
        name = region.name();
        nameFolded = Folded.of(name);
        x = region.area().x();
        y = region.area().y();
        sizeX = region.area().sizeX();
        sizeY = region.area().sizeY();
        host = region.endpoint().host();
        httpPort = region.endpoint().httpPort();
        serverUri = region.endpoint().serverUri();
        udpPort = region.endpoint().udpPort();
        access = region.access();
        mapTexture = region.mapTexture().value();
        parcelMapTexture = region.parcelMapTexture().value();
        secret = region.secret();
        owner = region.owner().value();
        registered = now;
        takeFlags(region.flags());
    }

    final void takeFlags(int newFlags) {
        flags = newFlags;
        online = has(RegionFlag.REGION_ONLINE);
        defaultRegion = has(RegionFlag.DEFAULT_REGION);
        fallbackRegion = has(RegionFlag.FALLBACK_REGION);
        defaultHypergrid = has(RegionFlag.DEFAULT_HG_REGION);
        hyperlink = has(RegionFlag.HYPERLINK);
    }

    boolean has(RegionFlag flag) {
        return (flags & flag.bit()) != 0;
    }

    RegionArea area() {
        return new RegionArea(x, y, sizeX, sizeY);
    }

    GridRegion toRegion() {
        return new GridRegion(
                new RegionId(id),
                new ScopeId(scope),
                name,
                area(),
                new RegionEndpoint(host, httpPort, serverUri, udpPort),
                flags,
                access,
                new AssetId(mapTexture),
                new AssetId(parcelMapTexture),
                secret,
                new AgentId(owner));
    }
}
