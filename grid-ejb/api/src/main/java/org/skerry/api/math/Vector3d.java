// SPDX-License-Identifier: Apache-2.0
package org.skerry.api.math;

/** Three double-precision numbers: a global position in metres from the grid's south-west corner. */
public record Vector3d(double x, double y, double z) {}
