"""S8: the queue board and the call screen."""
