// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.texture;

import org.skerry.api.id.AssetId;
import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.RequestImage;

/** Asks for textures, changes how urgent they are, or gives them up by a negative discard level. */
public final class RequestImageHandler implements ViewerHandler<RequestImage> {
    private final ImageFeed feed;

    public RequestImageHandler(ImageFeed feed) {
        this.feed = feed;
    }

    @Override
    public Class<RequestImage> message() {
        return RequestImage.class;
    }

    @Override
    public Terms terms() {
        return Terms.child(50, 200);
    }

    @Override
    public void handle(Viewer viewer, RequestImage message) {
        for (var asked : message.requestImage()) {
            var image = new AssetId(asked.image());
            if (asked.discardLevel() < 0) {
                feed.cancel(viewer, image);
            } else if (!image.isZero()) {
                feed.want(viewer, image, asked.discardLevel(), asked.downloadPriority(), asked.packet());
            }
        }
    }
}
