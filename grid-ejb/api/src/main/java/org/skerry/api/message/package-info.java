// SPDX-License-Identifier: Apache-2.0
/**
 * Messages between people, in their region or not. Open {@link org.skerry.api.message.InstantMessage}.
 */
@NullMarked
package org.skerry.api.message;

import org.jspecify.annotations.NullMarked;
