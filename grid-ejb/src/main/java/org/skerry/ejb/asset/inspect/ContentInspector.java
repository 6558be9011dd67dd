// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.inspect;

import org.skerry.api.asset.Content;
import org.skerry.api.llsd.Llsd;

/** Looks into content that is about to be stored. Thread-safe; reads the content once at most, in bounded memory. */
public interface ContentInspector {
    /**
     * What {@link org.skerry.api.asset.AssetRecord#extra} is to say of the content.
     *
     * @param type the protocol's asset type
     * @return empty for types of which nothing is told, and when the content could not be read
     */
    Llsd.Struct inspect(int type, Content content);
}
