// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.reference;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.Consumer;
import org.skerry.api.asset.Content;
import org.skerry.api.id.AssetId;

/**
 * Finds what an asset may refer to. It says too much rather than too little: what is not found here may be deleted one
 * day. So contents are not taken apart by the rules of their formats, which writers bend and versions change, but searched
 * for everything that can be an id in any of the forms in which formats write ids:
 *
 * <ul>
 *   <li>as text, with hyphens or without: objects and coalesced objects with the items in them, wearables, gestures,
 *       notecards with what is embedded in them, landmarks, scripts, materials and settings in XML or notation;
 *   <li>as 16 bytes within BASE64, wherever they begin: texture entries, extra parameters with sculpts and light textures,
 *       particle systems, render materials;
 *   <li>as 16 bytes anywhere in contents that are no text: binary LLSD and what nobody knows.
 * </ul>
 *
 * What cannot refer to anything is not searched if it is what its type says: pictures, sounds, animations, meshes. An id
 * of a person or an item found here is no asset's id, and does no harm. Thread-safe; memory does not grow with the content.
 */
public final class AssetReferences {
    /** Rises with each change that finds more: what was kept of older searches is not believed then. */
    public static final int VERSION = 1;

    private static final int BUFFER = 8192;
    private static final int PEEK = 1024;

    private AssetReferences() {}

    /**
     * Searches a content.
     *
     * @param type the protocol's asset type
     * @param found gets each id, some several times
     * @return false if it was not read further than its beginning, since it refers to nothing
     * @throws IOException if the content cannot be read to its end; then what was told is not all
     */
    public static boolean find(int type, Content content, Consumer<AssetId> found) throws IOException {
        return find(type, content, found, found);
    }

    /**
     * Searches a content, and tells apart what is hardly there by chance.
     *
     * @param written gets ids that stand there as text
     * @param packed gets any 16 bytes, most of which mean something else
     */
    public static boolean find(int type, Content content, Consumer<AssetId> written, Consumer<AssetId> packed)
            throws IOException {
        try (var in = new BufferedInputStream(content.open(), BUFFER)) {
            var start = peek(in);
            if (SelfContained.is(type, start)) {
                return false;
            }
            var isText = SelfContained.couldBe(type) || isText(start);
            scan(
                    in,
                    new IdScanner(isText, id -> written.accept(new AssetId(id)), id -> packed.accept(new AssetId(id))));
            return true;
        }
    }

    private static void scan(InputStream in, IdScanner scanner) throws IOException {
        var buffer = new byte[BUFFER];
        for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
            scanner.accept(buffer, count);
        }
    }

    private static byte[] peek(BufferedInputStream in) throws IOException {
        in.mark(PEEK);
        var start = new byte[PEEK];
        var count = in.readNBytes(start, 0, PEEK);
        in.reset();
        return Arrays.copyOf(start, count);
    }

    /** Numbers of binary formats have zeros in them at once; a text has none but at its end. */
    private static boolean isText(byte[] start) {
        for (var at = 0; at < start.length - 1; at++) {
            if (start[at] == 0) {
                return false;
            }
        }
        return true;
    }
}
