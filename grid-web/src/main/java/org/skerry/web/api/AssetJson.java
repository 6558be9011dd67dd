// SPDX-License-Identifier: Apache-2.0
package org.skerry.web.api;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.MediaTypes;
import org.skerry.api.llsd.Llsd;

/** What is known of an asset as JSON: the members that all assets have, by their names in the asset server's design. */
final class AssetJson {
    private AssetJson() {}

    static Llsd.Struct of(AssetRecord asset) {
        var metadata = asset.metadata();
        var id = metadata.id().toString();
        var members = new LinkedHashMap<String, Llsd>();
        members.put("ID", new Llsd.Text(id));
        members.put("Name", new Llsd.Text(metadata.name()));
        members.put("Description", new Llsd.Text(metadata.description()));
        members.put("CreationDate", new Llsd.Date(metadata.created()));
        members.put("ContentType", new Llsd.Text(MediaTypes.of(metadata.type())));
        members.put("SHA", new Llsd.Text(asset.hash().toString()));
        members.put("Temporary", new Llsd.Bool(metadata.temporary()));
        // relative, so that it is right behind a proxy too
        members.put("Methods", new Llsd.Struct(Map.of("data", new Llsd.Text(ApiPaths.ASSETS + "/" + id + "/data"))));
        members.put("ExtraData", asset.extra());
        members.put("Length", new Llsd.Real(asset.length()));
        members.put("Type", new Llsd.Int(metadata.type()));
        members.put("Creator", new Llsd.Text(metadata.creatorId()));
        return new Llsd.Struct(members);
    }
}
