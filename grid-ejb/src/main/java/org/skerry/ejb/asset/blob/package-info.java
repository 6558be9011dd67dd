// SPDX-License-Identifier: Apache-2.0
/** Where bytes are kept by their hash, each content once. Open {@link org.skerry.ejb.asset.blob.BlobStore}. */
@NullMarked
package org.skerry.ejb.asset.blob;

import org.jspecify.annotations.NullMarked;
