// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.object;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.ObjectDeselect;

/** Ends a selection. */
public final class ObjectDeselectHandler implements ViewerHandler<ObjectDeselect> {
    @Override
    public Class<ObjectDeselect> message() {
        return ObjectDeselect.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(20, 50);
    }

    @Override
    public void handle(Viewer viewer, ObjectDeselect message) {
        // taken so that it does not count as unknown
    }
}
