// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.grid.GridRegion;
import org.skerry.api.grid.RegionArea;
import org.skerry.api.grid.RegionEndpoint;
import org.skerry.api.id.AgentId;
import org.skerry.api.id.AssetId;
import org.skerry.api.id.RegionId;
import org.skerry.api.id.ScopeId;

/** A region as names and values (robust-wire section 3). The scope travels beside them. */
public final class GridRegionFields {
    /** The field with the owner's token; always empty in answers. */
    public static final String TOKEN = "Token";

    private GridRegionFields() {}

    /** As a simulator registers: without flags, which are the grid's to give. */
    public static Map<String, String> ofRequest(GridRegion region, String token) {
        var fields = ofReply(region);
        fields.remove("flags");
        fields.put(TOKEN, token);
        return fields;
    }

    /** As the grid answers. */
    public static Map<String, String> ofReply(GridRegion region) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("uuid", region.id().toString());
        fields.put("locX", Integer.toString(region.area().x()));
        fields.put("locY", Integer.toString(region.area().y()));
        fields.put("sizeX", Integer.toString(region.area().sizeX()));
        fields.put("sizeY", Integer.toString(region.area().sizeY()));
        fields.put("regionName", region.name());
        fields.put("flags", Integer.toString(region.flags()));
        fields.put("serverIP", region.endpoint().host());
        fields.put("serverHttpPort", Integer.toString(region.endpoint().httpPort()));
        fields.put("serverURI", region.endpoint().serverUri());
        fields.put("serverPort", Integer.toString(region.endpoint().udpPort()));
        fields.put("regionMapTexture", region.mapTexture().toString());
        fields.put("parcelMapTexture", region.parcelMapTexture().toString());
        fields.put("access", Integer.toString(region.access()));
        fields.put("regionSecret", region.secret());
        fields.put("owner_uuid", region.owner().toString());
        fields.put(TOKEN, "");
        return fields;
    }

    public static GridRegion read(ScopeId scope, WireFields fields) {
        return new GridRegion(
                new RegionId(fields.uuid("uuid")),
                scope,
                fields.text("regionName"),
                new RegionArea(
                        fields.integer("locX"),
                        fields.integer("locY"),
                        fields.integer("sizeX", RegionArea.CELL),
                        fields.integer("sizeY", RegionArea.CELL)),
                new RegionEndpoint(
                        fields.text("serverIP"),
                        fields.integer("serverHttpPort", 0),
                        withSlash(fields.text("serverURI")),
                        fields.integer("serverPort", 0)),
                fields.integer("flags", 0),
                fields.integer("access", 0),
                new AssetId(fields.uuidOrZero("regionMapTexture")),
                new AssetId(fields.uuidOrZero("parcelMapTexture")),
                fields.text("regionSecret"),
                new AgentId(fields.uuidOrZero("owner_uuid")));
    }

    private static String withSlash(String uri) {
        return uri.isEmpty() || uri.endsWith("/") ? uri : uri + "/";
    }
}
