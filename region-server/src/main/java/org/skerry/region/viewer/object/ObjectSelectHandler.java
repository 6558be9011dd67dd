// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.object;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ObjectSelect;

/** Selects objects: avatars have no properties to tell. */
public final class ObjectSelectHandler implements ViewerHandler<ObjectSelect> {
    @Override
    public Class<ObjectSelect> message() {
        return ObjectSelect.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 50);
    }

    @Override
    public void handle(Viewer viewer, ObjectSelect message) {
        // taken so that it does not count as unknown
    }
}
