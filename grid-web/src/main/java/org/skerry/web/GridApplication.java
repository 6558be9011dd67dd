// SPDX-License-Identifier: Apache-2.0
package org.skerry.web;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application: everything below the context root; resources and providers are found by their annotations. */
@ApplicationPath("/")
public class GridApplication extends Application {}
