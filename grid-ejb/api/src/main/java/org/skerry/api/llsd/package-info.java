// SPDX-License-Identifier: Apache-2.0
/**
 * LLSD, the viewer protocol's structured data, and its serializations. Open {@link org.skerry.api.llsd.Llsd} first,
 * then {@link org.skerry.api.llsd.LlsdXml} (capabilities) and {@link org.skerry.api.llsd.LlsdJson} (simulators). Only
 * values and their text or byte forms live here.
 */
@NullMarked
package org.skerry.api.llsd;

import org.jspecify.annotations.NullMarked;
