// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.skerry.api.asset.AssetKind;
import org.skerry.api.asset.AssetMetadata;
import org.skerry.api.asset.AssetRecord;
import org.skerry.api.asset.Content;
import org.skerry.api.llsd.Llsd;
import org.skerry.api.llsd.LlsdStruct;
import org.skerry.ejb.asset.ContentFacts;

/**
 * Tells of a texture how many channels it has, where its quality layers end, and whether it is broken. Reads the content
 * once at most, in bounded memory. Thread-safe.
 */
@ApplicationScoped
public class TextureInspector implements ContentFacts {
    private static final System.Logger LOG = System.getLogger(TextureInspector.class.getName());
    private static final int TEXTURE = AssetKind.TEXTURE.type();

    @Override
    public Llsd.Struct of(AssetMetadata metadata, Content content) {
        if (metadata.type() != TEXTURE) {
            return AssetRecord.NOTHING;
        }
        try (var in = content.open()) {
            return told(ImageFile.read(new StreamBytes(in)));
        } catch (IOException unread) {
            // the store, which reads it next, tells its caller
            LOG.log(Level.DEBUG, "texture=unread cause={0}", unread.toString());
            return AssetRecord.NOTHING;
        }
    }

    private static Llsd.Struct told(ImageFacts facts) {
        var told = new LlsdStruct();
        if (facts.components() > 0) {
            told.put(AssetRecord.COMPONENTS, facts.components());
        }
        if (!facts.layerEnds().isEmpty()) {
            told.put(
                    AssetRecord.LAYER_ENDS,
                    new Llsd.Array(
                            facts.layerEnds().stream().<Llsd>map(Llsd.Int::new).toList()));
        }
        facts.broken().ifPresent(why -> told.put(AssetRecord.BROKEN, why));
        return told.build();
    }
}
