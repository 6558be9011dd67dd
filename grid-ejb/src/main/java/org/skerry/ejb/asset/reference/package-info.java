// SPDX-License-Identifier: Apache-2.0
/**
 * Which assets an asset's content may refer to. Pure code over bytes; whether what it names is there, others know. Open
 * {@link org.skerry.ejb.asset.reference.AssetReferences}.
 */
@NullMarked
package org.skerry.ejb.asset.reference;

import org.jspecify.annotations.NullMarked;
