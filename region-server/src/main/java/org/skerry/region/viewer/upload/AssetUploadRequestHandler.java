// SPDX-License-Identifier: Apache-2.0
package org.skerry.region.viewer.upload;

import org.skerry.region.viewer.Terms;
import org.skerry.region.viewer.Viewer;
import org.skerry.region.viewer.ViewerHandler;
import org.skerry.udp.message.AssetUploadRequest;

/** Uploads an asset, whole in this message or to be fetched by Xfer. */
public final class AssetUploadRequestHandler implements ViewerHandler<AssetUploadRequest> {
    private final Uploads uploads;

    public AssetUploadRequestHandler(Uploads uploads) {
        this.uploads = uploads;
    }

    @Override
    public Class<AssetUploadRequest> message() {
        return AssetUploadRequest.class;
    }

    @Override
    public Terms terms() {
        return Terms.root(10, 40);
    }

    @Override
    public void handle(Viewer viewer, AssetUploadRequest message) {
        uploads.begin(viewer, message.assetBlock());
    }
}
