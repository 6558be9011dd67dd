// SPDX-License-Identifier: Apache-2.0
/**
 * Bytes of assets in a bucket of Amazon S3 or of what speaks its protocol. The AWS SDK is used here and nowhere else. Open
 * {@link org.skerry.ejb.asset.s3.S3BlobStore}.
 */
@NullMarked
package org.skerry.ejb.asset.s3;

import org.jspecify.annotations.NullMarked;
