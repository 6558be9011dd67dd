// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.asset;

import org.skerry.api.binary.Octets;

/** A blob and what is known of it. */
public record Asset(AssetMetadata metadata, Octets data) {}
