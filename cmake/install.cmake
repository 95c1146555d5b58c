include(CMakePackageConfigHelpers)

install(TARGETS daejo EXPORT daejo-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
        INCLUDES DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})
install(TARGETS daejo-program RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY lib/daejo/ DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/daejo FILES_MATCHING PATTERN "*.h")
install(DIRECTORY rules data DESTINATION ${CMAKE_INSTALL_DATADIR}/daejo OPTIONAL PATTERN samples EXCLUDE)
install(FILES LICENSE README.md README.ko.md CHANGELOG.md DESTINATION ${CMAKE_INSTALL_DOCDIR} OPTIONAL)
install(EXPORT daejo-targets NAMESPACE daejo:: DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/daejo)
configure_package_config_file(cmake/daejo-config.cmake.in daejo-config.cmake
                              INSTALL_DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/daejo)
write_basic_package_version_file(daejo-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/daejo-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/daejo-config-version.cmake
        DESTINATION ${CMAKE_INSTALL_LIBDIR}/cmake/daejo)
