// SPDX-License-Identifier: Apache-2.0
/**
 * Mute lists over JPA. Open {@link org.skerry.ejb.mute.MuteListServiceBean}.
 */
@NullMarked
package org.skerry.ejb.mute;

import org.jspecify.annotations.NullMarked;
