"""CXDesk: customer indicators and SMART goals for small shops, on one PC."""

__version__ = "0.1.0"
