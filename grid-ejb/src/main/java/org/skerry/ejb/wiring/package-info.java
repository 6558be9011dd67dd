// SPDX-License-Identifier: Apache-2.0
/**
 * Which implementation stands behind each service interface, by configuration. Open
 * {@link org.skerry.ejb.wiring.GridSwitchboard} and {@link org.skerry.ejb.wiring.ServiceWiring}.
 */
@NullMarked
package org.skerry.ejb.wiring;

import org.jspecify.annotations.NullMarked;
