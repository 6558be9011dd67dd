// SPDX-License-Identifier: Apache-2.0
package org.skerry.ejb.asset.index;

import org.skerry.api.asset.ContentHash;

/**
 * All that references depend on: the bytes, and as what they are read.
 *
 * @param type the protocol's asset type
 */
public record ContentKey(ContentHash hash, int type) {}
