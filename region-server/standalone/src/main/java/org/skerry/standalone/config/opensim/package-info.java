// SPDX-License-Identifier: Apache-2.0
/**
 * Makes our configuration of an OpenSimulator's ini files. What becomes of which value is data: {@code opensim.map}. Open
 * {@link org.skerry.standalone.config.opensim.Conversion} and {@link
 * org.skerry.standalone.config.opensim.IniTree}.
 */
@NullMarked
package org.skerry.standalone.config.opensim;

import org.jspecify.annotations.NullMarked;
